# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compiles through ccache where it is installed. Include before the first target.

find_program(LEERSCHAKEL_CCACHE ccache DOC "compiler cache; empty compiles without")
mark_as_advanced(LEERSCHAKEL_CCACHE)

if(LEERSCHAKEL_CCACHE)
    foreach(language C CXX)
        if(NOT CMAKE_${language}_COMPILER_LAUNCHER)
            set(CMAKE_${language}_COMPILER_LAUNCHER "${LEERSCHAKEL_CCACHE}")
        endif()
    endforeach()
endif()
