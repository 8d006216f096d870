# SPDX-License-Identifier: GPL-3.0-or-later
#
# LEERSCHAKEL_CLAZY makes clang run these checks of clazy while it compiles app/ and ui/. Clazy runs as a plugin of clang,
# not through its own script, so that the compiler cache knows what was checked and unchanged sources are not checked
# again.

set(LEERSCHAKEL_CLAZY "" CACHE STRING "checks of clazy to run, such as level0,level1 (needs clang); empty for none")

if(LEERSCHAKEL_CLAZY)
    # In the places where the compiler looks for libraries; find_library() would look for libClazyPlugin.so.
    find_file(LEERSCHAKEL_CLAZY_PLUGIN ClazyPlugin.so PATHS /usr/lib /usr/local/lib
        PATH_SUFFIXES ${CMAKE_LIBRARY_ARCHITECTURE} REQUIRED)
    mark_as_advanced(LEERSCHAKEL_CLAZY_PLUGIN)
endif()

# leerschakel_checked_by_clazy(): applies to the targets made after it, in the current folder and below.
macro(leerschakel_checked_by_clazy)
    if(LEERSCHAKEL_CLAZY)
        foreach(argument -load "${LEERSCHAKEL_CLAZY_PLUGIN}" -add-plugin clazy -plugin-arg-clazy "${LEERSCHAKEL_CLAZY}")
            add_compile_options("SHELL:-Xclang ${argument}")
        endforeach()
        add_compile_options(-Qunused-arguments)
    endif()
endmacro()
