# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt's meta-object compiler, without AUTOMOC: AUTOMOC passes moc every include folder, so that moc reads half of Qt for
# each file, a second of processor time each. Without the folders a file takes a hundredth of that, with the same result,
# as long as nothing here depends on what a header of Qt defines (Q_INTERFACES would).

# leerschakel_moc_command(<file> <output>): the rule by which moc makes <output> from <file>; an empty file where moc has
# nothing to do.
function(leerschakel_moc_command file output)
    get_filename_component(folder "${output}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${output}" COMMAND Qt6::moc --no-notes -o "${output}" "${file}" DEPENDS "${file}" VERBATIM
        COMMENT "moc ${file}")
endfunction()

# leerschakel_moc_headers(<target> <files…>): adds to <target> the output of moc for the headers among <files> of the
# current folder.
function(leerschakel_moc_headers target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc/${target}")
    set(all "")
    list(FILTER ARGN INCLUDE REGEX "\\.h$")
    foreach(header IN LISTS ARGN)
        string(REGEX REPLACE "\\.h$" ".moc.cpp" name "${header}")
        leerschakel_moc_command("${CMAKE_CURRENT_SOURCE_DIR}/${header}" "${folder}/${name}")
        target_sources(${target} PRIVATE "${folder}/${name}")
        set_source_files_properties("${folder}/${name}" PROPERTIES HEADER_FILE_ONLY ON)
        string(APPEND all "#include \"${name}\"\n")
    endforeach()
    # One source includes them all: compiling each separately would take longer for Qt's headers than for the output itself.
    file(CONFIGURE OUTPUT "${folder}/mocs.cpp" CONTENT "${all}" @ONLY)
    target_sources(${target} PRIVATE "${folder}/mocs.cpp")
    set_source_files_properties("${folder}/mocs.cpp" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# leerschakel_moc_source(<target> <source>): makes <name>.moc, which <source> itself includes at its end.
function(leerschakel_moc_source target source)
    get_filename_component(name "${source}" NAME_WE)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/moc/${target}")
    leerschakel_moc_command("${source}" "${folder}/${name}.moc")
    target_sources(${target} PRIVATE "${folder}/${name}.moc")
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()
