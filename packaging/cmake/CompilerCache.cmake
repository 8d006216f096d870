# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiles through ccache where it is installed. Include before the first target.

find_program(LEERSCHAKEL_CCACHE ccache DOC "compiler cache; empty compiles without")
mark_as_advanced(LEERSCHAKEL_CCACHE)

if(LEERSCHAKEL_CCACHE)
    # With precompiled headers ccache works only when it may trust their defines and times. GCC reports which one it used.
    set(launcher CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime)
    # Paths below the source tree count as relative, so that several checkouts share what they compile. Not with clang: its
    # precompiled header has the full path of each file, and is of no use to another checkout.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        list(PREPEND launcher "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1)
    endif()
    list(PREPEND launcher "${CMAKE_COMMAND}" -E env)
    list(APPEND launcher "${LEERSCHAKEL_CCACHE}")
    foreach(language C CXX)
        if(NOT CMAKE_${language}_COMPILER_LAUNCHER)
            set(CMAKE_${language}_COMPILER_LAUNCHER "${launcher}")
        endif()
    endforeach()
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
    # Clang stores the time of a header in the precompiled one, which then differs between two builds of one checkout.
    add_compile_options("$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
