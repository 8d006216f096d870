// SPDX-License-Identifier: GPL-3.0-or-later
//
// node packaging/forms/derivexsd.mjs FORMAT MAIN.xsd > resources/forms/xml/FORMAT.json
//
// Derives from the XML Schema of a standard what app/inspection checks the form of XML documents with: elements, their
// order and number, attributes, and their values, with identifiers and what refers to them. No sentence of the standard is
// copied. A test compares resources/forms/xml with the schema, so run this again when a standard has a new version. It
// supports only what these schemas use of XML Schema, and stops at anything else.
import fs from 'node:fs';
import path from 'node:path';

const formats = {
    rio: { owner: 'RIO', isRoot: (element) => !element.name.startsWith('kenmerkwaardenbereik_') && !/_response$/.test(element.name) },
    elm: { owner: 'ELM 3.1', isRoot: (element) => element.name === 'Courses' },
};
const xsd = 'http://www.w3.org/2001/XMLSchema';
const [, , format, main] = process.argv;

// ---- The schemas, as trees of { tag, attributes, children, spaces }, tag without prefix

function parsed(text) {
    const root = { tag: '', attributes: {}, children: [], spaces: {} };
    const open = [root];
    const tags = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
    const decoded = (value) => value.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
    for (const [, close, name, attributes, isEmpty] of text.matchAll(tags)) {
        if (!name) continue;
        if (close) {
            open.pop();
            continue;
        }
        const parent = open[open.length - 1];
        const node = { tag: name.split(':').pop(), attributes: {}, children: [], spaces: { ...parent.spaces } };
        for (const [, key, quoted] of attributes.matchAll(/([\w.:-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
            const value = decoded(quoted.slice(1, -1));
            if (key === 'xmlns') node.spaces[''] = value;
            else if (key.startsWith('xmlns:')) node.spaces[key.slice(6)] = value;
            else node.attributes[key] = value;
        }
        if (node.tag !== 'annotation' && node.tag !== 'documentation') parent.children.push(node);
        if (!isEmpty) open.push(node);
    }
    return root.children[0];
}

const declared = { element: {}, complexType: {}, simpleType: {} };
const order = [];
const read = new Set();
let ours;
const prefixes = {};

function load(file, into) {
    const real = path.resolve(file);
    if (read.has(real)) return;
    read.add(real);
    const schema = parsed(fs.readFileSync(real, 'utf8'));
    const uri = into ?? schema.attributes.targetNamespace;
    if (ours === undefined) {
        ours = uri;
        for (const [prefix, space] of Object.entries(schema.spaces)) if (space !== ours && space !== xsd && prefix) prefixes[space] = prefix;
    }
    for (const each of schema.children) {
        if (each.tag === 'include' || each.tag === 'import') {
            if (each.attributes.schemaLocation) load(path.join(path.dirname(real), each.attributes.schemaLocation));
        } else if (declared[each.tag]) {
            declared[each.tag][`{${uri}}${each.attributes.name}`] = { ...each, uri, name: each.attributes.name };
            order.push([each.tag, `{${uri}}${each.attributes.name}`]);
        }
    }
}

function full(node, name) {
    const [prefix, local] = name.includes(':') ? name.split(':') : ['', name];
    return `{${node.spaces[prefix] ?? ''}}${local}`;
}
const usedPrefixes = {};
function named(fullName) {
    const [, uri, local] = /^\{(.*)\}(.*)$/.exec(fullName);
    if (uri === ours) return local;
    const prefix = (prefixes[uri] ??= /([^/#]+)[/#]*$/.exec(uri)[1].toLowerCase());
    usedPrefixes[prefix] = uri;
    return `${prefix}:${local}`;
}
const typeName = (fullName) => (fullName.startsWith(`{${ours}}`) ? named(fullName) : fullName.startsWith(`{${xsd}}`) ? `xsd:${fullName.slice(xsd.length + 2)}` : named(fullName));

// ---- Texts

const builtIn = {
    string: { type: 'text', blanks: true }, normalizedString: { type: 'text', blanks: true }, token: { type: 'text' }, anyURI: { type: 'text' },
    boolean: { type: 'boolean' }, integer: { type: 'integer' }, int: { type: 'integer', minimum: -2147483648, maximum: 2147483647 },
    short: { type: 'integer', minimum: -32768, maximum: 32767 }, long: { type: 'integer' },
    positiveInteger: { type: 'integer', minimum: 1 }, nonNegativeInteger: { type: 'integer', minimum: 0 }, decimal: { type: 'number' },
    date: { type: 'text', format: 'xml-date' }, dateTime: { type: 'text', format: 'xml-dateTime' }, time: { type: 'text', format: 'xml-time' },
    duration: { type: 'text', format: 'xml-duration' },
};
const types = {};

function shortened(codes) {
    let prefix = codes[0];
    for (const each of codes) while (!each.startsWith(prefix)) prefix = prefix.slice(0, -1);
    prefix = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const isShort = codes.length > 40 && prefix && !codes.some((each) => each.includes(' '));
    return isShort ? { prefix, codes: codes.map((each) => each.slice(prefix.length)).join(' ') } : { codes };
}

// A pattern of XML Schema applies to the whole text, and those of all restriction steps apply.
const anchored = (patterns) => patterns.map((each, i) => (i === patterns.length - 1 ? `^(?:${each})$` : `(?=^(?:${each})$)`)).join('');

function restricted(node) {
    const facets = node.children.find((each) => each.tag === 'restriction');
    const union = node.children.find((each) => each.tag === 'union');
    if (union) {
        const all = union.attributes.memberTypes.split(/\s+/).map((each) => simple(full(union, each)));
        return { type: 'text', allCodes: all.flatMap((each) => each.allCodes) };
    }
    const base = simple(full(facets, facets.attributes.base));
    const result = { ...base, patterns: base.patterns ?? [] };
    const codes = [];
    const own = [];
    for (const { tag, attributes: { value } } of facets.children) {
        if (tag === 'enumeration') codes.push(value);
        else if (tag === 'pattern') own.push(value);
        else if (tag === 'maxLength' || tag === 'minLength') result[tag] = Number(value);
        else if (tag === 'length') result.minLength = result.maxLength = Number(value);
        else if (tag === 'minInclusive') result.minimum = Number(value);
        else if (tag === 'maxInclusive') result.maximum = Number(value);
        else if (tag === 'fractionDigits') result.multipleOf = Number(value) === 0 ? 1 : Number(`1e-${value}`);
        else throw new Error(`facet ${tag}`);
    }
    if (codes.length) result.allCodes = [...new Set(codes)];
    if (own.length) result.patterns = [...result.patterns, own.length === 1 ? own[0] : own.map((each) => `(?:${each})`).join('|')];
    return result;
}

const simples = {};
function simple(fullName) {
    if (fullName.startsWith(`{${xsd}}`)) {
        const known = builtIn[fullName.slice(xsd.length + 2)];
        if (!known) throw new Error(`type ${fullName}`);
        return known;
    }
    return (simples[fullName] ??= restricted(declared.simpleType[fullName]));
}
function written({ allCodes, patterns, ...shape }) {
    return { ...shape, ...(patterns?.length ? { pattern: anchored(patterns) } : {}), ...(allCodes ? shortened(allCodes) : {}) };
}
function seeSimple(fullName) {
    const name = typeName(fullName);
    types[name] ??= written(simple(fullName));
    return name;
}
const isSimple = (fullName) => fullName.startsWith(`{${xsd}}`) || fullName in declared.simpleType;

// ---- Elements

const elements = {};
const count = (node, what) => (node.attributes[what] === undefined ? 1 : node.attributes[what] === 'unbounded' ? -1 : Number(node.attributes[what]));

// An element that others can substitute (substitutionGroup) is any of those.
function concrete(fullName) {
    const own = declared.element[fullName];
    const others = order.filter(([tag, each]) => tag === 'element' && declared.element[each].attributes.substitutionGroup
        && full(declared.element[each], declared.element[each].attributes.substitutionGroup) === fullName).map(([, each]) => each);
    return [...(own.attributes.abstract === 'true' ? [] : [fullName]), ...others.flatMap(concrete)];
}

function childrenOf(element) {
    if (element.attributes.ref) {
        return concrete(full(element, element.attributes.ref)).map((each) => {
            const global = declared.element[each];
            return { element: named(each), type: typeOf(full(global, global.attributes.type)) };
        });
    }
    return [{ element: element.attributes.name, type: typeOf(full(element, element.attributes.type)) }];
}

function slot(children, min, max) {
    return { ...(children.length === 1 ? children[0] : { choice: children }), min, max };
}

function content(node) {
    const slots = [];
    for (const each of node.children) {
        if (each.tag === 'element') {
            const children = count(each, 'maxOccurs') === 0 ? [] : childrenOf(each);
            if (children.length) slots.push(slot(children, count(each, 'minOccurs'), count(each, 'maxOccurs')));
        } else if (each.tag === 'sequence') {
            if (count(each, 'minOccurs') !== 1 || count(each, 'maxOccurs') !== 1) throw new Error('a sequence that repeats');
            slots.push(...content(each));
        } else if (each.tag === 'choice') {
            if (each.children.some((one) => one.tag !== 'element')) throw new Error('a choice of more than elements');
            const isLoose = each.children.some((one) => count(one, 'minOccurs') === 0);
            slots.push(slot(each.children.flatMap(childrenOf), isLoose ? 0 : count(each, 'minOccurs'), count(each, 'maxOccurs')));
        }
    }
    return slots;
}

function attributes(node) {
    const made = {};
    for (const each of node.children.filter((one) => one.tag === 'attribute')) {
        const inline = each.children.find((one) => one.tag === 'simpleType');
        const shape = inline ? written(restricted(inline)) : { see: seeSimple(full(each, each.attributes.type)) };
        made[each.attributes.name] = { ...shape, ...(each.attributes.use === 'required' ? { required: true } : {}) };
    }
    return made;
}

function complex(node) {
    const inner = node.children.find((each) => each.tag === 'complexContent' || each.tag === 'simpleContent');
    if (!inner) return { content: content(node), attributes: attributes(node) };
    const change = inner.children[0];
    const baseName = full(change, change.attributes.base);
    if (inner.tag === 'simpleContent') {
        const base = isSimple(baseName) ? { text: { see: seeSimple(baseName) } } : complex(declared.complexType[baseName]);
        return { ...base, attributes: { ...base.attributes, ...attributes(change) } };
    }
    const base = complex(declared.complexType[baseName]);
    return { content: [...(change.tag === 'extension' ? base.content : []), ...content(change)], attributes: { ...base.attributes, ...attributes(change) } };
}

function typeOf(fullName) {
    if (isSimple(fullName)) return seeSimple(fullName);
    const name = typeName(fullName);
    if (!(name in elements)) {
        elements[name] = {}; // a type may contain itself
        const made = complex(declared.complexType[fullName]);
        for (const [key, value] of Object.entries(made)) if (key === 'text' || Object.keys(value).length) elements[name][key] = value;
    }
    return name;
}

// ---- RIO: things with a name and a value, whose names, numbers and values are those of the elements of another type

function basesOf(fullName) {
    const node = declared.simpleType[fullName];
    const restriction = node?.children.find((each) => each.tag === 'restriction');
    return restriction ? [fullName, ...basesOf(full(restriction, restriction.attributes.base))] : [fullName];
}
const valueElements = { 'WaardenlijstType-v01': 'kenmerkwaardeEnumeratiewaarde', DatumType: 'kenmerkwaardeDatum', NummerKortType: 'kenmerkwaardeGetal',
    NummerType: 'kenmerkwaardeGetal', WaardeType: 'kenmerkwaardeGetal', IndicatorType: 'kenmerkwaardeBoolean' };
function valueElement(type) {
    const known = basesOf(`{${ours}}${type}`).map((each) => valueElements[each.replace(/^\{.*\}/, '')]).find(Boolean);
    return known ?? 'kenmerkwaardeTekst';
}
function nameValues() {
    for (const name of Object.keys(elements)) {
        const range = declared.element[`{${ours}}kenmerkwaardenbereik_${name}`] ?? declared.element[`{${ours}}kenmerkwaardenbereik_${name[0].toLowerCase()}${name.slice(1)}`];
        if (!range || !elements[name].content?.some((each) => each.element === 'kenmerken')) continue;
        const type = typeOf(full(range, range.attributes.type));
        elements[type].content = (elements[type].content ?? []).map((each) => ({ ...each, as: valueElement(each.type) }));
        elements[name].named = { element: 'kenmerken', name: 'kenmerknaam', type };
    }
}

// ---- Identifiers

function paths(selector) {
    return selector.attributes.xpath.split('|').map((each) => each.trim().split('/').map((step) => {
        const [prefix, local] = step.split(':');
        return local === '*' ? '*' : named(`{${selector.spaces[prefix]}}${local}`);
    }));
}

function keysOf(element) {
    const made = { keys: [], references: [], uniques: [] };
    for (const each of element.children.filter((one) => ['key', 'keyref', 'unique'].includes(one.tag))) {
        const selector = each.children.find((one) => one.tag === 'selector');
        const field = each.children.find((one) => one.tag === 'field').attributes.xpath;
        if (each.tag === 'unique') {
            made.uniques.push([selector.attributes.xpath.replace(/^\.\/\/\w+:/, ''), field]);
        } else {
            const key = each.tag === 'key' ? each.attributes.name : each.attributes.refer;
            made[each.tag === 'key' ? 'keys' : 'references'].push({ key, paths: paths(selector), attribute: field.slice(1) });
        }
    }
    return made;
}

load(main);
const roots = order.filter(([tag, name]) => tag === 'element' && name.startsWith(`{${ours}}`)).map(([, name]) => declared.element[name])
    .filter((each) => each.attributes.abstract !== 'true' && formats[format].isRoot(each));
const made = roots.map((each) => ({ element: each.name, type: typeOf(full(each, each.attributes.type)), namespace: ours }));
if (format === 'rio') nameValues();
const keys = roots.map(keysOf).reduce((all, each) => ({ keys: [...all.keys, ...each.keys], references: [...all.references, ...each.references], uniques: [...all.uniques, ...each.uniques] }));
const names = Object.values(elements).flatMap((each) => (each.content ?? []).flatMap((one) => (one.choice ?? [one]).map((child) => child.element)));
const namespaces = Object.fromEntries(Object.entries(usedPrefixes).filter(([prefix]) => names.some((each) => each.startsWith(`${prefix}:`))));
process.stdout.write(JSON.stringify({ owner: formats[format].owner, namespaces, roots: made, ...keys, elements, types }, null, 1) + '\n');
