# SPDX-License-Identifier: GPL-3.0-or-later
# The project's targets: one static library for each folder of app/, and a check that none of them depends on a screen.

add_library(leerschakel-settings INTERFACE)
target_compile_definitions(leerschakel-settings INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_CONTEXTLESS_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_UP_TO=0x060800
    LEERSCHAKEL_VERSION="${PROJECT_VERSION}")
target_compile_options(leerschakel-settings INTERFACE -Wall -Wextra -Wpedantic $<$<BOOL:${LEERSCHAKEL_WERROR}>:-Werror>)
target_include_directories(leerschakel-settings INTERFACE "${CMAKE_SOURCE_DIR}/app")

# leerschakel_precompiled(<name> LINKS <targets…> HEADERS <headers…>): headers that nearly every source of a part includes, compiled
# once, which makes building three times as fast. Targets use them with REUSE_FROM leerschakel-precompiled-<name>.
function(leerschakel_precompiled name)
    cmake_parse_arguments(ARG "" "" "LINKS;HEADERS" ${ARGN})
    set(library leerschakel-precompiled-${name})
    file(WRITE "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp" "")
    add_library(${library} STATIC "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    target_link_libraries(${library} PRIVATE leerschakel-settings ${ARG_LINKS})
    target_precompile_headers(${library} PRIVATE ${ARG_HEADERS})
endfunction()

set(coreHeaders
    <QCoreApplication> <QDateTime> <QHash> <QJsonDocument> <QJsonArray> <QJsonObject> <QList> <QMutex> <QObject> <QString> <QStringList> <QUuid> <QVariant>
    <QVariantMap> <algorithm> <array> <cmath> <expected> <functional> <map> <memory> <optional> <ranges> <span> <vector>)
set(widgetHeaders
    <QAbstractTableModel> <QAction> <QApplication> <QComboBox> <QDateTime> <QDialog> <QDialogButtonBox> <QEvent> <QFormLayout> <QHash> <QHeaderView> <QIcon>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QKeyEvent> <QLabel> <QLineEdit> <QList> <QListWidget> <QLocale> <QMainWindow> <QMenu> <QMutex> <QPainter>
    <QPlainTextEdit> <QPushButton> <QScrollArea> <QSet> <QSplitter> <QStackedWidget> <QString> <QStringList> <QStyledItemDelegate> <QTableView> <QTimer>
    <QToolButton> <QTreeWidget> <QUuid> <QVBoxLayout> <QVariant> <QWidget>
    <algorithm> <array> <expected> <functional> <map> <memory> <optional> <span> <vector>)
leerschakel_precompiled(app LINKS Qt6::Core HEADERS ${coreHeaders})

# leerschakel_check_listed(<folder> [FLAT] <patterns> <files…>): fails the configuration unless <files> are exactly the files
# in <folder> (FLAT) or below it that match one of <patterns>. Only this check globs: what is built is what is listed.
function(leerschakel_check_listed folder)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "FLAT" "" "")
    list(POP_FRONT ARG_UNPARSED_ARGUMENTS patterns)
    list(TRANSFORM patterns PREPEND "${folder}/")
    set(way GLOB_RECURSE)
    if(ARG_FLAT)
        set(way GLOB)
    endif()
    file(${way} found RELATIVE "${folder}" CONFIGURE_DEPENDS ${patterns})
    set(unlisted ${found})
    list(REMOVE_ITEM unlisted ${ARG_UNPARSED_ARGUMENTS})
    set(missing ${ARG_UNPARSED_ARGUMENTS})
    list(REMOVE_ITEM missing ${found})
    if(unlisted)
        list(JOIN unlisted " " names)
        message(FATAL_ERROR "In ${folder} but not listed in CMake: ${names}")
    elseif(missing)
        list(JOIN missing " " names)
        message(FATAL_ERROR "Listed in CMake but not in ${folder}: ${names}")
    endif()
endfunction()

# leerschakel_sentences(<library> <file>): puts <file>, a table of sentences that nothing refers to by name, into every
# program that links <library>, directly or not. Within the static library a linker would drop it.
function(leerschakel_sentences library file)
    add_library(${library}-sentences OBJECT "${file}")
    target_link_libraries(${library}-sentences PRIVATE leerschakel-settings Qt6::Core)
    target_link_libraries(${library} INTERFACE $<TARGET_OBJECTS:${library}-sentences>)
endfunction()

# leerschakel_translated(<files…>): these files of the current folder have texts for users, which translations/ collects.
function(leerschakel_translated)
    list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE paths)
    set_property(GLOBAL APPEND PROPERTY LEERSCHAKEL_TRANSLATED ${paths})
endfunction()

# leerschakel_folder(<name> SOURCES <files…> [SENTENCES <file>] [APART <files…>] [PUBLIC <targets…>] [PRIVATE <targets…>]):
# the library leerschakel-<name> of the current folder, also called Leerschakel::<name>. Every source of the folder is
# named: SENTENCES is the table of the folder's messages to users, APART are sources of another target (a main.cpp).
# Targets are PUBLIC when a header of the folder includes theirs.
function(leerschakel_folder name)
    cmake_parse_arguments(ARG "" "SENTENCES" "SOURCES;APART;PUBLIC;PRIVATE" ${ARGN})
    leerschakel_check_listed("${CMAKE_CURRENT_SOURCE_DIR}" "*.cpp;*.h" ${ARG_SOURCES} ${ARG_SENTENCES} ${ARG_APART})
    set(library leerschakel-${name})
    add_library(${library} STATIC ${ARG_SOURCES})
    add_library(Leerschakel::${name} ALIAS ${library})
    target_link_libraries(${library} PUBLIC leerschakel-settings ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
    target_precompile_headers(${library} REUSE_FROM leerschakel-precompiled-app)
    leerschakel_moc_headers(${library} ${ARG_SOURCES})
    if(ARG_SENTENCES)
        leerschakel_sentences(${library} "${ARG_SENTENCES}")
    endif()
    leerschakel_translated(${ARG_SOURCES} ${ARG_SENTENCES} ${ARG_APART})
    set_property(GLOBAL APPEND PROPERTY LEERSCHAKEL_FOLDERS ${library})
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

# leerschakel_resources(<name> <folder> <pattern>): builds resources/<folder>/<pattern> into leerschakel-<name>, as
# :/<folder>/…. By pattern, since these are data: a rule, a code list, an icon or a help page is added without a change to
# CMake.
function(leerschakel_resources name folder pattern)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/${folder}/${pattern}")
    qt_add_resources(leerschakel-${name} leerschakel_${folder} PREFIX "/${folder}" BASE "${CMAKE_SOURCE_DIR}/resources/${folder}" FILES ${files})
endfunction()
