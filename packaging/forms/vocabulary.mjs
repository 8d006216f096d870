// SPDX-License-Identifier: GPL-3.0-or-later
//
// node packaging/forms/vocabulary.mjs schemaorg-current-https.jsonld > resources/forms/markup/schemaorg.json
//
// Derives from the vocabulary of schema.org what app/inspection checks markup with: its types with their supertypes, its
// properties with the types they belong to and the types of their values, and which term replaced which. No sentence of it
// is copied. What search engines require of courses is below.
import fs from 'node:fs';

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const local = (each) => each['@id'].replace(/^(schema:|https?:\/\/schema\.org\/)/, '');
const words = (values) => list(values).map(local).sort().join(' ');

const graph = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))['@graph'].sort((a, b) => (local(a) < local(b) ? -1 : 1));
const form = { owner: 'schema.org', types: {}, properties: {}, retired: {},
    asked: [
        // Google Search Central, Course list: required and recommended properties
        { owner: 'Google', type: 'Course', blocks: ['name', 'description'], warns: ['provider'] },
        { owner: 'Google', type: 'CourseInstance', blocks: [], warns: ['courseMode'] },
        { owner: 'Google', type: 'ListItem', blocks: [], warns: ['position'] },
    ] };
for (const node of graph) {
    const types = list(node['@type']);
    const name = local(node);
    if (node['schema:supersededBy']) form.retired[name] = words(node['schema:supersededBy']);
    if (types.includes('rdfs:Class')) form.types[name] = words(node['rdfs:subClassOf']);
    if (types.includes('rdf:Property')) form.properties[name] = `${words(node['schema:domainIncludes'])} > ${words(node['schema:rangeIncludes'])}`; // belongs to these types > has values of these types
}
process.stdout.write(JSON.stringify(form, null, 1) + '\n');
