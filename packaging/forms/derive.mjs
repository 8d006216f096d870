// SPDX-License-Identifier: GPL-3.0-or-later
//
// node packaging/forms/derive.mjs FORMAT OPENAPI.json [PROFILE.json …] > resources/forms/FORMAT.json
//
// Derives from the OpenAPI document of a standard what app/inspection checks the form of documents with: the members of
// its objects, which ones are required, and which values they can have. No sentence of the standard is copied. A test
// compares resources/forms with the document, so run this again when a standard has a new version. Profiles require more;
// from these, only members that the standard itself does not know are used, so that they do not count as misspellings.
import fs from 'node:fs';

// For the path of a collection, as the readers know it (reading/collections.cpp), the path of a request for one of its items.
const formats = {
    ooapi5: {
        owner: 'OOAPI 5.0',
        things: {
            'organizations': '/organizations/{organizationId}',
            'academic-sessions': '/academic-sessions/{academicSessionId}',
            'education-specifications': '/education-specifications/{educationSpecificationId}',
            'programs': '/programs/{programId}',
            'courses': '/courses/{courseId}',
            'offerings': '/offerings/{offeringId}',
        },
    },
    oeapi6: {
        owner: 'OEAPI 6.0',
        things: {
            'organisations': '/organisations/{organisationId}',
            'academic-sessions': '/academic-sessions/{academicSessionId}',
            'learning-outcomes': '/learning-outcomes/{learningOutcomeId}',
            'programmes': '/programmes/{programmeId}',
            'courses': '/courses/{courseId}',
            'programme-offerings': '/programme-offerings/{programmeOfferingId}',
            'course-offerings': '/course-offerings/{courseOfferingId}',
        },
    },
    edudex: {
        owner: 'EDU-DEX',
        // Documents that are delivered: there is no request for a single one of these.
        documents: { program: ['imports', 'program_in', 'Program'], instituteData: ['imports', 'institute_in', 'Institute'] },
    },
};

const [, , format, ...files] = process.argv;
// The document that is read, and the types derived from it.
let openApi;
let types;

function resolved(schema) {
    let at = schema;
    while (at && typeof at.$ref === 'string') {
        at = at.$ref.split('/').slice(1).reduce((node, step) => node[decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~')], openApi);
    }
    return at;
}

const nameOf = (schema) => schema.$ref.split('/').pop();
const isNull = (schema) => resolved(schema).type === 'null';

function see(schema) {
    const name = nameOf(schema);
    if (!(name in types)) {
        types[name] = {}; // a type may refer to itself
        types[name] = shape(resolved(schema));
    }
    return { see: name };
}

// Schemas that all apply are merged into one object.
function merged(parts) {
    const whole = { type: 'object', members: {} };
    for (const part of parts.map(resolved)) {
        const each = part.allOf ? merged(part.allOf) : shape(part);
        Object.assign(whole.members, each.members);
        whole.required = [...new Set([...(whole.required ?? []), ...(each.required ?? [])])];
        if (each.closed) whole.closed = true;
        if (each.someOf) whole.someOf = each.someOf;
    }
    if (!whole.required?.length) delete whole.required;
    return whole;
}

function either(branches) {
    const others = branches.filter((each) => !isNull(each));
    const nullable = others.length < branches.length;
    const shapes = others.map(shape);
    // Objects that the standard distinguishes only by which one of them fits.
    const exclusive = others.length > 1 && others.every((each) => !each.$ref && each.type === 'object');
    const one = shapes.length === 1 ? shapes[0] : { either: shapes, ...(exclusive ? { exclusive } : {}) };
    return nullable ? { ...one, nullable: true } : one;
}

function shape(schema) {
    if (schema.$ref) return see(schema);
    const said = Array.isArray(schema.type) ? schema.type.find((each) => each !== 'null') : schema.type;
    const type = said ?? (schema.properties ? 'object' : undefined);
    const nullable = schema.nullable || (Array.isArray(schema.type) && schema.type.includes('null')) ? { nullable: true } : {};
    if (schema.allOf) return { ...(schema.allOf.length === 1 ? shape(schema.allOf[0]) : merged(schema.allOf)), ...nullable };
    const branches = schema.oneOf ?? schema.anyOf;
    // A schema with its own members is an object; its groups give what else is required.
    if (branches && !schema.properties && branches.every((each) => each.$ref || each.type || each.enum)) {
        return { ...either(branches), ...nullable };
    }
    const copy = (names) => Object.fromEntries(names.filter((each) => schema[each] !== undefined).map((each) => [each, schema[each]]));
    switch (type) {
        case 'object': {
            const result = { type, ...nullable };
            const members = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, shape(each)]);
            if (members.length) result.members = Object.fromEntries(members);
            if (schema.required?.length) result.required = schema.required;
            if (schema.additionalProperties === false) result.closed = true;
            if (schema.additionalProperties === true) result.open = true;
            const named = Object.entries(schema.patternProperties ?? {})[0];
            if (named) Object.assign(result, { names: named[0], each: shape(named[1]) });
            const choices = branches?.map((each) => each.required).filter(Boolean);
            if (choices?.length) result.someOf = choices;
            return { ...result, ...copy(['minProperties', 'maxProperties']) };
        }
        case 'array':
            return { type: 'list', ...nullable, of: schema.items ? shape(schema.items) : {}, ...copy(['minItems', 'maxItems']) };
        case 'string': {
            const codes = schema['x-ooapi-extensible-enum'];
            const result = { type: 'text', ...nullable, ...copy(['format', 'minLength', 'maxLength', 'pattern']) };
            if (codes) return { ...result, codes, extensible: true };
            return schema.enum ? { ...result, codes: schema.enum.filter((each) => each !== null) } : result;
        }
        case 'integer':
        case 'number':
            return { type, ...nullable, ...copy(['minimum', 'maximum', 'multipleOf']), ...(schema.enum ? { codes: schema.enum } : {}) };
        case 'boolean':
            return { type, ...nullable };
        default:
            return schema.enum ? { codes: schema.enum } : {};
    }
}

function formOf(file) {
    openApi = JSON.parse(fs.readFileSync(file, 'utf8'));
    types = {};
    const things = {};
    for (const [collection, [schemas, property, name]] of Object.entries(formats[format].documents ?? {})) {
        types[name] = shape(openApi.components.schemas[schemas].properties[property]);
        things[collection] = { see: name };
    }
    for (const [collection, path] of Object.entries(formats[format].things ?? {})) {
        const content = openApi.paths[path]?.get.responses['200'].content ?? {};
        const json = Object.keys(content).find((each) => each.includes('json'));
        if (json) things[collection] = shape(content[json].schema);
    }
    return { owner: formats[format].owner, things, types };
}

const form = formOf(files[0]);
for (const profile of files.slice(1).map(formOf)) {
    for (const [name, type] of Object.entries(profile.types)) {
        const own = form.types[name];
        if (!own) {
            form.types[name] = type;
        } else if (own.members) {
            for (const [member, each] of Object.entries(type.members ?? {})) own.members[member] ??= each;
        }
    }
}
process.stdout.write(JSON.stringify(form, null, 1) + '\n');
