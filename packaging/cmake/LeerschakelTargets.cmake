# SPDX-License-Identifier: GPL-3.0-or-later
# The house's targets: one static library a folder of app/, and a check that none of them learns of a screen.

add_library(leerschakel-settings INTERFACE)
target_compile_definitions(leerschakel-settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_UP_TO=0x060800
    LEERSCHAKEL_VERSION="${PROJECT_VERSION}")
target_compile_options(leerschakel-settings INTERFACE -Wall -Wextra -Wpedantic $<$<BOOL:${LEERSCHAKEL_WERROR}>:-Werror>)
target_include_directories(leerschakel-settings INTERFACE "${CMAKE_SOURCE_DIR}/app" "${CMAKE_SOURCE_DIR}/ui")

# Headers that nearly every source of app/ includes, compiled once: building is three times as fast with them.
file(WRITE "${CMAKE_BINARY_DIR}/precompiled/app.cpp" "")
add_library(leerschakel-precompiled-app STATIC "${CMAKE_BINARY_DIR}/precompiled/app.cpp")
set_target_properties(leerschakel-precompiled-app PROPERTIES AUTOMOC OFF AUTORCC OFF)
target_link_libraries(leerschakel-precompiled-app PRIVATE leerschakel-settings Qt6::Core)
target_precompile_headers(leerschakel-precompiled-app PRIVATE
    <QCoreApplication> <QDateTime> <QHash> <QJsonDocument> <QJsonArray> <QJsonObject> <QList> <QMutex> <QObject> <QString> <QStringList> <QUuid> <QVariant>
    <QVariantMap> <algorithm> <array> <cmath> <expected> <functional> <map> <memory> <optional> <ranges> <span> <vector>)

# leerschakel_folder(<name> LINKS <targets…>): the library of the current folder, of all its sources but main.cpp.
function(leerschakel_folder name)
    cmake_parse_arguments(ARG "" "" "LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources)
        message(FATAL_ERROR "${CMAKE_CURRENT_SOURCE_DIR} has no sources.")
    endif()
    add_library(leerschakel-${name} STATIC ${sources})
    target_link_libraries(leerschakel-${name} PUBLIC leerschakel-settings ${ARG_LINKS})
    target_precompile_headers(leerschakel-${name} REUSE_FROM leerschakel-precompiled-app)
    set_property(GLOBAL APPEND PROPERTY LEERSCHAKEL_FOLDERS leerschakel-${name})
endfunction()

# Collects into <out> every target that <target> links, directly or not.
function(leerschakel_linked target out)
    set(seen ${${out}})
    get_target_property(links ${target} LINK_LIBRARIES)
    get_target_property(interface ${target} INTERFACE_LINK_LIBRARIES)
    foreach(link IN LISTS links interface)
        string(REGEX REPLACE "^\\$<LINK_ONLY:(.*)>$" "\\1" link "${link}")
        if(TARGET "${link}" AND NOT "${link}" IN_LIST seen)
            list(APPEND seen "${link}")
            set(${out} ${seen})
            leerschakel_linked(${link} ${out})
            set(seen ${${out}})
        endif()
    endforeach()
    set(${out} ${seen} PARENT_SCOPE)
endfunction()

# Fails the configuration when a library of app/ links Gui, Widgets or Charts.
function(leerschakel_check_layers)
    get_property(folders GLOBAL PROPERTY LEERSCHAKEL_FOLDERS)
    foreach(folder IN LISTS folders)
        set(linked "")
        leerschakel_linked(${folder} linked)
        foreach(screen Qt6::Gui Qt6::Widgets Qt6::Charts Qt6::Svg Qt6::PrintSupport)
            if("${screen}" IN_LIST linked)
                message(FATAL_ERROR "${folder} links ${screen}: nothing in app/ may know a screen.")
            endif()
        endforeach()
    endforeach()
endfunction()

# leerschakel_resources(<name> <folder> <pattern>): builds resources/<folder>/<pattern> into that library, as :/<folder>/….
function(leerschakel_resources name folder pattern)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/${folder}/${pattern}")
    qt_add_resources(leerschakel-${name} leerschakel_${folder} PREFIX "/${folder}" BASE "${CMAKE_SOURCE_DIR}/resources/${folder}" FILES ${files})
endfunction()
