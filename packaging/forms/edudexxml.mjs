// SPDX-License-Identifier: GPL-3.0-or-later
//
// node packaging/forms/edudexxml.mjs > resources/forms/xml/edudex.json
//
// Makes the form of EDU-DEX's XML feed from that of its Data API (resources/forms/edudex.json). The XML Schemas are not
// published; the feed's elements have the names of the API's members, and texts by language are elements with xml:lang.
// What else is known of them is below: the order of elements where another order is refused, which members are attributes,
// and what the feed requires that the API does not. Nothing blocks for elements whose schema is not known to anyone.
import fs from 'node:fs';

const api = JSON.parse(fs.readFileSync(new URL('../../resources/forms/edudex.json', import.meta.url), 'utf8'));
const uri = (kind) => `http://studieData.nl/schema/edudex/${kind}`;

// The order is known for sure: another one is refused.
const fixed = ['Program', 'ProgramProgramClassification', 'ProgramCost', 'InstituteInstituteData', 'InstituteAddress'];
// Elements and their number are known, and their order likely.
const usual = ['ProgramProgramAdmission', 'ProgramProgramContacts', 'ProgramContactData', 'ProgramProgramCurriculum',
    'ProgramProgramDescriptions', 'ProgramProgramSchedule', 'ProgramProgramSchedule_programRun', 'ProgramProgramSchedule_genericProgramRun'];
const free = ['ProgramProgramDescriptions_subjectText'];
const orders = {
    InstituteInstituteData: ['editor', 'expires', 'format', 'generator', 'orgUnitId', 'includeInCatalog', 'lastEdited', 'accreditation',
        'contactData', 'instituteDescriptionText', 'instituteFoundingDate', 'instituteKvK', 'instituteLocation', 'instituteName',
        'instituteSummaryText', 'media', 'webLink', 'instituteDataFree'],
    InstituteAddress: ['geoCode', 'addressType', 'city', 'country', 'house_number', 'street', 'zipcode'],
};
// The language of these texts is required; that of others is recommended.
const languageAsked = { ProgramProgramDescriptions: ['courseSiteLink', 'programDescriptionHtml', 'programDescriptionText', 'programName',
    'programSummaryHtml', 'programSummaryText', 'searchword', 'webLink'],
InstituteInstituteData: ['instituteDescriptionText', 'instituteName', 'instituteSummaryText'] };
const optional = { ProgramCost: ['id'], InstituteInstituteData: ['orgUnitId'], InstituteContactData: ['email'] };
const most = { programForm: 3, studyLoad: 2, targetProfession: 10, targetSector: 21, salaryScaleBBRA: 18 };
// Members with another form: an element with a text and attributes.
const text = (shape, attributes = {}) => ({ text: shape, attributes });
const whole = { type: 'integer', minimum: 0 };
const special = {
    programDuration: text(whole, { unit: { type: 'text', codes: ['hour', 'day', 'week', 'month', 'year'], required: true } }),
    studyLoad: text(whole, { period: { type: 'text', codes: ['program', 'week'], expected: true } }),
    credits: text({ type: 'number', minimum: 0, maximum: 420 }, { system: { see: 'ProgramProgramClassification_credits_attr_system' } }),
    startDate: text({ type: 'text', format: 'date' }, { isFinal: { type: 'boolean' } }),
    endDate: text({ type: 'text', format: 'date' }, { isFinal: { type: 'boolean' } }),
};
const texts = {
    lastEdited: { type: 'text', format: 'xml-dateTime' },
    currency: { type: 'text', pattern: '^[a-zA-Z]{3}$' },
    VATCode: { type: 'text', codes: ['1', '2', '3', '4', '5'] },
    amount: { type: 'text', pattern: '^[-+]?[0-9]+(\\.[0-9]{1,2})?$' },
    VATExemptAmount: { type: 'text', pattern: '^[-+]?[0-9]+(\\.[0-9]{1,2})?$' },
};
const anything = ['clientId', 'programFree', 'programRunFree', 'genericProgramRunFree', 'instituteDataFree', 'metadata', 'duration', 'programLocation'];
// Values that are not written strictly in feeds that are accepted all the same.
const warns = (shape) => ['uri', 'time', 'email'].includes(shape.format) || shape.pattern?.includes('@');

const elements = {};
const types = {};
const resolved = (shape) => {
    let at = shape;
    while (at.see) at = api.types[at.see];
    return at;
};
// A date that the feed leaves out where there is none, and a number that is a code
const plain = ({ nullable, ...shape }) => (shape.codes ? { ...shape, codes: shape.codes.map(String) } : shape);
const isByLanguage = (shape) => shape.members && Object.keys(shape.members).every((each) => ['de', 'en', 'nl'].includes(each));

const unnamed = new Map();
function nameFor(shape) {
    const key = JSON.stringify(shape);
    if (!unnamed.has(key)) unnamed.set(key, `text${unnamed.size + 1}`);
    return unnamed.get(key);
}

function textType(name, shape) {
    if (!(name in types)) types[name] = plain(shape);
    return name;
}

function typeOf(parent, member, given) {
    if (anything.includes(member)) return { type: 'anything' };
    if (special[member] && (member !== 'credits' || parent === 'ProgramProgramClassification')) {
        elements[member] = special[member];
        const system = elements[member].attributes.system?.see;
        if (system) types[system] = api.types[system];
        return { type: member };
    }
    if (texts[member]) return { type: textType(member, texts[member]) };
    let shape = resolved(given);
    let name = given.see;
    if (shape.type === 'list') {
        name = shape.of.see;
        shape = resolved(shape.of);
    }
    if (isByLanguage(shape)) {
        let one = shape.members.nl;
        if (resolved(one).type === 'list') one = resolved(one).of;
        const isAsked = languageAsked[parent]?.includes(member);
        const type = `${name}${isAsked ? '' : '_'}`;
        elements[type] ??= text({ ...plain(resolved(one)), ...(resolved(one).maxLength ? { blanks: true } : {}) }, { 'xml:lang': { type: 'text', [isAsked ? 'required' : 'expected']: true } });
        return { type, ...(warns(resolved(one)) ? { warns: true } : {}) };
    }
    if (shape.type === 'object') return { type: elementOf(name, shape) };
    return { type: textType(name ?? nameFor(shape), shape), ...(warns(shape) ? { warns: true } : {}) };
}

function elementOf(name, shape) {
    if (name in elements) return name;
    const made = (elements[name] = { content: [] });
    if (!fixed.includes(name)) made.order = free.includes(name) ? 'free' : 'usual';
    if (![...fixed, ...usual, ...free].includes(name)) made.inferred = true;
    for (const member of orders[name] ?? Object.keys(shape.members)) {
        const given = shape.members[member];
        if (member.startsWith('$')) continue;
        if (given.see?.includes('_attr_')) {
            (made.attributes ??= {})[member] = { see: given.see };
            types[given.see] = api.types[given.see];
            continue;
        }
        const isRequired = shape.required?.includes(member) && !optional[name]?.includes(member);
        const list = resolved(given);
        const isMany = list.type === 'list' || isByLanguage(list) || member === 'studyLoad';
        const max = isMany ? (most[member] ?? null) : 1;
        made.content.push({ element: member, ...typeOf(name, member, given), min: isRequired ? 1 : 0, max: max === null ? -1 : max });
    }
    return name;
}

elementOf('Program', resolved(api.types.Program));
elementOf('InstituteInstituteData', resolved(api.types.InstituteInstituteData));
types.words = { type: 'text' };
types.address = { type: 'text', pattern: '^https?://' };
const element = (name, type, min, max) => ({ element: name, type, min, max });
elements.edudexDirectory = { content: [element('editor', 'words', 1, 1), element('generator', 'words', 1, 1), element('version', 'words', 1, 1),
    element('lastEdited', 'lastEdited', 0, 1), element('instituteDataResource', 'words', 0, 1), element('orgUnitId', 'orgUnitIdType', 1, 1),
    element('subDirectory', 'subDirectory', 0, -1), element('clientDiscountResource', 'anything', 0, -1),
    element('programResource', 'programResource', 0, -1)] };
elements.subDirectory = { order: 'usual', content: [element('orgUnitId', 'orgUnitIdType', 1, 1), element('directoryUrl', 'address', 1, 1)] };
elements.programResource = { content: [element('clientId', 'anything', 0, 1), element('lastEdited', 'lastEdited', 0, 1),
    element('programId', 'programIdType', 1, 1), element('resourceUrl', 'address', 1, 1)] };

const form = {
    owner: 'EDU-DEX',
    refusesTypes: true,
    roots: [{ element: 'program', type: 'Program', namespace: uri('program') },
        { element: 'instituteData', type: 'InstituteInstituteData', namespace: uri('institute') },
        { element: 'edudexDirectory', type: 'edudexDirectory', namespace: uri('directory') }],
    uniques: [['programRun', 'id']],
    elements,
    types,
};
process.stdout.write(JSON.stringify(form, null, 1) + '\n');
