# SPDX-License-Identifier: GPL-3.0-or-later
#
# Links with mold where it is installed: there are many test programs, and GNU ld takes longer to link them than the
# compiler takes for what changed. Include before the first target.

find_program(LEERSCHAKEL_MOLD mold DOC "linker; empty links with the compiler's own")
mark_as_advanced(LEERSCHAKEL_MOLD)

if(LEERSCHAKEL_MOLD AND NOT CMAKE_LINKER_TYPE AND CMAKE_VERSION VERSION_GREATER_EQUAL 3.29)
    set(CMAKE_LINKER_TYPE MOLD)
endif()
