<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>ChangeDetails</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>something that is not there any more</source>
        <translation>iets wat er niet meer is</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
</context>
<context>
    <name>RadarPages</name>
    <message>
        <source>Coverage by skill</source>
        <translation>Dekking per vaardigheid</translation>
    </message>
    <message>
        <source>Coverage by region</source>
        <translation>Dekking per regio</translation>
    </message>
</context>
<context>
    <name>ReadinessDelegate</name>
    <message>
        <source>%1: ready, with remarks</source>
        <translation>%1: gereed, met opmerkingen</translation>
    </message>
    <message>
        <source>%1: ready</source>
        <translation>%1: gereed</translation>
    </message>
    <message numerus="yes">
        <source>%1: blocked by %Ln finding(s)</source>
        <translation>
            <numerusform>%1: geblokkeerd door %Ln bevinding</numerusform>
            <numerusform>%1: geblokkeerd door %Ln bevindingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
</context>
<context>
    <name>availability</name>
    <message>
        <source>%1 (not available in this version)</source>
        <translation>%1 (niet beschikbaar in deze versie)</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (staat uit)</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Change one field of an offering</source>
        <translation>Eén veld van een aanbieding wijzigen</translation>
    </message>
    <message>
        <source>The catalogue</source>
        <translation>De catalogus</translation>
    </message>
    <message>
        <source>The offering</source>
        <translation>De aanbieding</translation>
    </message>
    <message>
        <source>The field: title, level, studyLoad, outcomes, … (show prints them all)</source>
        <translation>Het veld: title, level, studyLoad, outcomes, … (show toont ze alle)</translation>
    </message>
    <message>
        <source>Its new value; JSON for lists and composite values, empty to clear, - to read it from stdin</source>
        <translation>De nieuwe waarde; JSON voor lijsten en samengestelde waarden, leeg om te wissen, - om van stdin te lezen</translation>
    </message>
    <message>
        <source>Language of a text: nl or en</source>
        <translation>Taal van een tekst: nl of en</translation>
    </message>
    <message>
        <source>teaches, assesses or requires</source>
        <translation>teaches, assesses of requires</translation>
    </message>
    <message>
        <source>Number of the learning outcome meant, from 1; without it the offering as a whole</source>
        <translation>Nummer van de bedoelde leeruitkomst, vanaf 1; zonder nummer de aanbieding als geheel</translation>
    </message>
    <message>
        <source>Make a catalogue</source>
        <translation>Een catalogus maken</translation>
    </message>
    <message>
        <source>The catalogue to make</source>
        <translation>De catalogus die gemaakt wordt</translation>
    </message>
    <message>
        <source>There was nothing to change</source>
        <translation>Er viel niets te wijzigen</translation>
    </message>
    <message>
        <source>Link skills to an offering or one of its learning outcomes</source>
        <translation>Vaardigheden koppelen aan een aanbieding of een leeruitkomst ervan</translation>
    </message>
    <message>
        <source>Skills, as their scheme writes them</source>
        <translation>Vaardigheden, zoals hun vocabulaire ze schrijft</translation>
    </message>
    <message>
        <source>Only what is offered in this labour-market region</source>
        <translation>Alleen wat in deze arbeidsmarktregio wordt aangeboden</translation>
    </message>
    <message>
        <source>Only offerings for this sector (letter of the SBI)</source>
        <translation>Alleen aanbod voor deze sector (letter van de SBI)</translation>
    </message>
    <message>
        <source>Only the first N rows and white spots</source>
        <translation>Alleen de eerste N regels en witte vlekken</translation>
    </message>
    <message>
        <source>Write the rows to this file as CSV; - prints them</source>
        <translation>Schrijf de regels als CSV naar dit bestand; - drukt ze af</translation>
    </message>
    <message>
        <source>A file, a folder laid out as the endpoint, or an http(s) address</source>
        <translation>Een bestand, een map die is ingedeeld als het endpoint, of een http(s)-adres</translation>
    </message>
    <message>
        <source>Show the changes, newest first</source>
        <translation>De wijzigingen tonen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Only those of this offering, or of this other record</source>
        <translation>Alleen die van deze aanbieding, of van dit andere gegeven</translation>
    </message>
    <message>
        <source>List offerings</source>
        <translation>Aanbod op een rij</translation>
    </message>
    <message>
        <source>Only of this kind: module or programme</source>
        <translation>Alleen van deze soort: module of programme</translation>
    </message>
    <message>
        <source>Only with a link to this skill</source>
        <translation>Alleen met een koppeling aan deze vaardigheid</translation>
    </message>
    <message>
        <source>With --readiness: for which destination</source>
        <translation>Met --readiness: voor welke bestemming</translation>
    </message>
    <message>
        <source>Only what is ready, blocked, published, changed, withdrawing or withdrawn</source>
        <translation>Alleen wat ready, blocked, published, changed, withdrawing of withdrawn is</translation>
    </message>
    <message>
        <source>Add an offering</source>
        <translation>Een aanbieding toevoegen</translation>
    </message>
    <message>
        <source>module or programme</source>
        <translation>module of programme</translation>
    </message>
    <message>
        <source>Its title</source>
        <translation>De titel</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>De reservekopie</translation>
    </message>
    <message>
        <source>The catalogue; what was there is backed up first</source>
        <translation>De catalogus; van wat er stond wordt eerst een reservekopie gemaakt</translation>
    </message>
    <message>
        <source>Only this offering, in the catalogue as it is (may be given several times)</source>
        <translation>Alleen deze aanbieding, in de catalogus zoals die is (mag vaker gegeven worden)</translation>
    </message>
    <message>
        <source>Make a verified copy</source>
        <translation>Een nagekeken kopie maken</translation>
    </message>
    <message>
        <source>Check a catalogue: integrity, references, content hashes, search index</source>
        <translation>Een catalogus nakijken: integriteit, verwijzingen, inhoudshashes, zoekindex</translation>
    </message>
    <message>
        <source>Show one offering, whole</source>
        <translation>Eén aanbieding tonen, helemaal</translation>
    </message>
    <message>
        <source>The destination</source>
        <translation>De bestemming</translation>
    </message>
    <message>
        <source>The folder; replaced as a whole when all is written</source>
        <translation>De map; in haar geheel vervangen als alles geschreven is</translation>
    </message>
    <message>
        <source>Texts in this language only, where they have it: nl or en</source>
        <translation>Alleen teksten in deze taal, waar die er zijn: nl of en</translation>
    </message>
    <message>
        <source>With the sample: fictitious institutions, their offerings and a skills scheme</source>
        <translation>Met het voorbeeld: verzonnen instellingen, hun aanbod en een vaardighedenvocabulaire</translation>
    </message>
    <message>
        <source>List what was published and what changed since</source>
        <translation>Toon wat gepubliceerd is en wat sindsdien gewijzigd is</translation>
    </message>
    <message>
        <source>Only for this destination</source>
        <translation>Alleen voor deze bestemming</translation>
    </message>
    <message>
        <source>Only this offering</source>
        <translation>Alleen deze aanbieding</translation>
    </message>
    <message>
        <source>Load a vocabulary, in one change that can be undone</source>
        <translation>Laad een vocabulaire, in één wijziging die ongedaan gemaakt kan worden</translation>
    </message>
    <message>
        <source>A file of the vocabulary, several, or a folder with them</source>
        <translation>Een bestand van het vocabulaire, meer bestanden, of een map ermee</translation>
    </message>
    <message>
        <source>auto (by content), esco-csv or skos</source>
        <translation>auto (naar inhoud), esco-csv of skos</translation>
    </message>
    <message>
        <source>Only labels in these languages (nl, en)</source>
        <translation>Alleen labels in deze talen (nl, en)</translation>
    </message>
    <message>
        <source>List the vocabularies of a catalogue</source>
        <translation>Toon de vocabulaires van een catalogus</translation>
    </message>
    <message>
        <source>Find concepts by the beginnings of words, best first</source>
        <translation>Zoek begrippen op het begin van woorden, het beste eerst</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Waarnaar gezocht wordt</translation>
    </message>
    <message>
        <source>The language of labels: nl or en</source>
        <translation>De taal van labels: nl of en</translation>
    </message>
    <message>
        <source>Only in this vocabulary</source>
        <translation>Alleen in dit vocabulaire</translation>
    </message>
    <message>
        <source>Only skill, knowledge, occupation, group or collection</source>
        <translation>Alleen skill, knowledge, occupation, group of collection</translation>
    </message>
    <message>
        <source>Send what is new to a destination over the network: offerings to EDU-DEX, or a request that SURFeduhub brings what is published to RIO</source>
        <translation>Een bestemming via het netwerk melden wat nieuw is: aanbod naar EDU-DEX sturen, of SURFeduhub naar RIO laten brengen wat gepubliceerd is</translation>
    </message>
    <message>
        <source>Only ask whether the other side would accept it; nothing changes there</source>
        <translation>Alleen vragen wat de andere kant ervan vindt; daar verandert niets</translation>
    </message>
    <message>
        <source>Only this offering; can be given more than once</source>
        <translation>Alleen deze aanbieding; mag vaker gegeven worden</translation>
    </message>
    <message>
        <source>approved (the default) or ready</source>
        <translation>approved (standaard) of ready</translation>
    </message>
    <message>
        <source>The web address of the other side, if not the usual one</source>
        <translation>Het webadres van de andere kant, als dat niet het gewone is</translation>
    </message>
    <message>
        <source>Where the access token is: env:NAME (a variable), file:PATH, or keystore</source>
        <translation>Waar het token staat dat toegang geeft: env:NAAM (een variabele), file:PAD of keystore</translation>
    </message>
    <message>
        <source>Keep the token in the key store of this computer, for that address, once it gave access</source>
        <translation>Het token voor dat adres in de sleutelbos van deze computer bewaren, zodra het toegang gaf</translation>
    </message>
    <message>
        <source>Mark an offering for withdrawal; the next delivery carries it out</source>
        <translation>Markeer een aanbieding om in te trekken; de volgende levering voert het uit</translation>
    </message>
    <message>
        <source>List linked concepts that their vocabulary has retired or left out</source>
        <translation>Toon gekoppelde begrippen die in hun vocabulaire vervallen of weggelaten zijn</translation>
    </message>
    <message>
        <source>Suggest skills for a text, best first</source>
        <translation>Stel vaardigheden voor bij een tekst, de beste eerst</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>De tekst</translation>
    </message>
    <message>
        <source>The file with the text, or - for standard input</source>
        <translation>Het bestand met de tekst, of - voor standaardinvoer</translation>
    </message>
    <message>
        <source>Treat each line as a text of its own; prints one JSON list per line</source>
        <translation>Elke regel is een eigen tekst; geeft per regel één JSON-lijst</translation>
    </message>
    <message>
        <source>The language of the text: nl or en</source>
        <translation>De taal van de tekst: nl of en</translation>
    </message>
    <message>
        <source>Count links into other vocabularies as what they are mapped to, no skill twice</source>
        <translation>Koppelingen naar andere vocabulaires meetellen als dat waar ze een mapping op hebben, geen vaardigheid dubbel</translation>
    </message>
    <message>
        <source>Only what is in this collection (green, digital, …)</source>
        <translation>Alleen wat in deze verzameling zit (groen, digitaal, …)</translation>
    </message>
    <message>
        <source>Write a vocabulary, loaded or your own, as SKOS</source>
        <translation>Een vocabulaire, geladen of eigen, als SKOS schrijven</translation>
    </message>
    <message>
        <source>The vocabulary, as &quot;vocabulary list&quot; names it</source>
        <translation>Het vocabulaire, zoals &quot;vocabulary list&quot; het noemt</translation>
    </message>
    <message>
        <source>The file to write: .ttl or .jsonld; - prints it</source>
        <translation>Het bestand om te schrijven: .ttl of .jsonld; - drukt het af</translation>
    </message>
    <message>
        <source>turtle or jsonld; otherwise what the name of the file ends in</source>
        <translation>turtle of jsonld; anders waar de naam van het bestand op eindigt</translation>
    </message>
    <message>
        <source>Make a loaded vocabulary your own: it is edited here from now on</source>
        <translation>Een geladen vocabulaire eigen maken: het wordt voortaan hier bewerkt</translation>
    </message>
    <message>
        <source>Only from this vocabulary; by default from the skill vocabularies, or those chosen in the window</source>
        <translation>Alleen uit dit vocabulaire; anders uit die van vaardigheden, of uit wat in het venster gekozen is</translation>
    </message>
    <message>
        <source>The format</source>
        <translation>Het formaat</translation>
    </message>
    <message>
        <source>The folder for it; next to the catalogue when not given</source>
        <translation>De map ervoor; naast de catalogus als die niet gegeven is</translation>
    </message>
    <message>
        <source>Restore altered records to what the history says, and rebuild what is derived from them</source>
        <translation>Zet terug wat de geschiedenis zegt van gegevens die veranderd zijn, en maak opnieuw wat daaruit volgt</translation>
    </message>
    <message>
        <source>Leave old details out of the history, after a backup, and make the file smaller</source>
        <translation>Laat oude details uit de geschiedenis weg, na een reservekopie, en maak het bestand kleiner</translation>
    </message>
    <message>
        <source>Of changes before this day (2027-02-01): values that later ones replaced. Who changed what and when stays</source>
        <translation>Van wijzigingen voor deze dag (2027-02-01): waarden die later zijn vervangen. Wie wat wanneer wijzigde, blijft</translation>
    </message>
    <message>
        <source>The folder for the backup; that of the catalogue when not given</source>
        <translation>De map voor de reservekopie; zonder deze optie die van de catalogus</translation>
    </message>
    <message>
        <source>Only say what would go</source>
        <translation>Alleen zeggen wat er weg zou gaan</translation>
    </message>
    <message>
        <source>Show which skills are taught, by group, and which are asked for but not taught</source>
        <translation>Vertellen welke vaardigheden worden aangeboden, per groep, en welke gevraagd maar niet aangeboden worden</translation>
    </message>
    <message>
        <source>Compare with these demand figures; otherwise with those imported last</source>
        <translation>Houd het tegen deze vraagcijfers; anders tegen de laatst geïmporteerde</translation>
    </message>
    <message>
        <source>One row per group (the default), skill or occupation</source>
        <translation>Een regel per: group (ook zonder deze optie), skill of occupation</translation>
    </message>
    <message>
        <source>At most this many</source>
        <translation>Hoogstens zoveel</translation>
    </message>
    <message>
        <source>Import offerings from another catalogue or system (user, password or token of an endpoint: LEERSCHAKEL_USER, LEERSCHAKEL_PASSWORD, LEERSCHAKEL_TOKEN)</source>
        <translation>Aanbod overnemen uit een andere catalogus of een ander systeem (gebruiker, wachtwoord of token van een endpoint: LEERSCHAKEL_USER, LEERSCHAKEL_PASSWORD, LEERSCHAKEL_TOKEN)</translation>
    </message>
    <message>
        <source>Only show what would be imported</source>
        <translation>Alleen vertellen wat er binnen zou komen</translation>
    </message>
    <message>
        <source>Show what is in a catalogue</source>
        <translation>Vertellen wat er in een catalogus staat</translation>
    </message>
    <message>
        <source>Words that must all occur, as whole words or as beginnings</source>
        <translation>Woorden die er alle in moeten staan, elk als begin</translation>
    </message>
    <message>
        <source>Only with this status</source>
        <translation>Alleen met deze status</translation>
    </message>
    <message>
        <source>Restore a backup, or some offerings from it</source>
        <translation>Een reservekopie terugzetten, of enkele aanbiedingen eruit</translation>
    </message>
    <message>
        <source>How many changes; 1 by default</source>
        <translation>Hoeveel wijzigingen; 1 als het niet gegeven is</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>De laatste wijziging ongedaan maken</translation>
    </message>
    <message>
        <source>Redo the change that was undone</source>
        <translation>De ongedaan gemaakte wijziging opnieuw doen</translation>
    </message>
    <message>
        <source>Remove links to skills</source>
        <translation>Koppelingen met vaardigheden weghalen</translation>
    </message>
    <message>
        <source>Skills; without --role and --outcome all links to them are removed</source>
        <translation>Vaardigheden; zonder --role en --outcome gaan alle koppelingen ermee weg</translation>
    </message>
    <message>
        <source>Show what is still missing for destinations</source>
        <translation>Zeg wat bestemmingen nog missen</translation>
    </message>
    <message>
        <source>Only show how it differs from what the catalogue has</source>
        <translation>Vertel alleen wat er anders is dan in de catalogus</translation>
    </message>
    <message>
        <source>Replace the links to one concept by links to another, in every offering</source>
        <translation>Koppel al het aanbod aan een ander begrip dan waaraan het nu gekoppeld is</translation>
    </message>
    <message>
        <source>URI of the concept that offerings are linked to</source>
        <translation>URI van het begrip waaraan het aanbod gekoppeld is</translation>
    </message>
    <message>
        <source>URI of the concept to link them to instead</source>
        <translation>URI van het begrip dat daarvoor in de plaats komt</translation>
    </message>
    <message>
        <source>Only what is current or retired; all without this option</source>
        <translation>Alleen wat geldt (current) of vervallen is (retired); zonder deze optie alles (all)</translation>
    </message>
    <message>
        <source>Change many offerings at once; one undo takes it back</source>
        <translation>Veel aanbiedingen in één keer wijzigen; één keer ongedaan maken draait alles terug</translation>
    </message>
    <message>
        <source>The offerings in which these words occur, as in list; empty for all of them</source>
        <translation>De aanbiedingen waarin deze woorden voorkomen, zoals bij list; leeg voor alle</translation>
    </message>
    <message>
        <source>This offering (may be given several times)</source>
        <translation>Deze aanbieding (mag meer keren)</translation>
    </message>
    <message>
        <source>Set a field; name a field of a part with its list (editions.status)</source>
        <translation>Een veld een waarde geven; een veld van onderdelen noemt u met de lijst erbij (editions.status)</translation>
    </message>
    <message>
        <source>Add a value to a list</source>
        <translation>Een waarde aan een lijst toevoegen</translation>
    </message>
    <message>
        <source>Remove a value where it occurs</source>
        <translation>Een waarde weghalen waar die er is</translation>
    </message>
    <message>
        <source>Replace --from by --with in this field</source>
        <translation>In dit veld --from vervangen door --with</translation>
    </message>
    <message>
        <source>With --replace: the text to find</source>
        <translation>Bij --replace: wat gezocht wordt</translation>
    </message>
    <message>
        <source>With --replace: the text to put in its place; \1 is the first group</source>
        <translation>Bij --replace: wat ervoor in de plaats komt; \1 is de eerste groep</translation>
    </message>
    <message>
        <source>With --replace: --from is a regular expression</source>
        <translation>Bij --replace: --from is een reguliere expressie</translation>
    </message>
    <message>
        <source>Move the dates of the offerings, their editions and enrolment periods by so many days</source>
        <translation>De datums van de aanbiedingen, hun uitvoeringen en inschrijfperioden zoveel dagen verschuiven</translation>
    </message>
    <message>
        <source>Language of a text: nl or en; without it nl is set, and both are looked through</source>
        <translation>Taal van een tekst: nl of en; zonder deze optie wordt nl ingesteld en worden beide doorzocht</translation>
    </message>
    <message>
        <source>Only show what would be changed</source>
        <translation>Alleen tonen wat er gewijzigd zou worden</translation>
    </message>
    <message>
        <source>Delete offerings, with their entries in programmes</source>
        <translation>Aanbod verwijderen, ook uit programma&apos;s</translation>
    </message>
    <message>
        <source>The offerings</source>
        <translation>De aanbiedingen</translation>
    </message>
    <message>
        <source>Make a copy of an offering with all its parts, as a draft</source>
        <translation>Een kopie van een aanbieding maken met alle onderdelen, als concept</translation>
    </message>
    <message>
        <source>Leave out its editions, with their enrolment periods and prices</source>
        <translation>De uitvoeringen weglaten, met hun inschrijfperioden en prijzen</translation>
    </message>
    <message>
        <source>Language of the title: nl or en; the first of the catalogue by default</source>
        <translation>Taal van de titel: nl of en; standaard de eerste van de catalogus</translation>
    </message>
    <message>
        <source>Show or change the settings of a catalogue</source>
        <translation>Tonen of wijzigen hoe er met een catalogus gewerkt wordt</translation>
    </message>
    <message>
        <source>Its new value; empty for the default</source>
        <translation>De nieuwe waarde; leeg voor wat aan het begin geldt</translation>
    </message>
    <message>
        <source>Where the folder will be on the web, for pages that name their own addresses</source>
        <translation>Waar de map op het web komt te staan, voor pagina&apos;s die hun eigen adres noemen</translation>
    </message>
    <message>
        <source>review (on: only what is approved counts as such; off: everything that is not retired does), institution (the id of the organisation that provides new offerings), languages (nl,en), destinations (their ids with commas between: only those are checked and shown)</source>
        <translation>review (on: alleen wat is goedgekeurd telt als goedgekeurd; off: alles wat niet vervallen is), institution (de id van de organisatie die nieuw aanbod aanbiedt), languages (nl,en), destinations (de id&apos;s met komma&apos;s ertussen: alleen die worden nagekeken en getoond)</translation>
    </message>
    <message>
        <source>As the profile of this name says; other options given take precedence</source>
        <translation>Zoals het profiel met deze naam zegt; wat u verder opgeeft, gaat voor</translation>
    </message>
    <message>
        <source>List the deliveries that have a name</source>
        <translation>De leveringen met een naam opsommen</translation>
    </message>
    <message>
        <source>Remove the name of a delivery; what was delivered stays</source>
        <translation>De naam van een levering weghalen; wat geleverd is, blijft</translation>
    </message>
    <message>
        <source>The profile</source>
        <translation>Het profiel</translation>
    </message>
    <message>
        <source>Give a delivery a name, for &quot;export --profile&quot;</source>
        <translation>Een levering een naam geven, voor &quot;export --profile&quot;</translation>
    </message>
    <message>
        <source>Letters, digits, - and _; of an existing profile only what is given changes</source>
        <translation>Letters, cijfers, - en _; van een profiel dat er al is, verandert wat u opgeeft</translation>
    </message>
    <message>
        <source>Serve the offerings that are ready as an endpoint, until Ctrl+C; what is edited meanwhile is included (the token that clients must send: LEERSCHAKEL_SERVE_TOKEN)</source>
        <translation>Antwoorden als endpoint van aanbod dat gereed is, tot Ctrl+C; wat intussen wordt gewijzigd gaat mee (een token dat wie vraagt moet hebben: LEERSCHAKEL_SERVE_TOKEN)</translation>
    </message>
    <message>
        <source>Where to listen; without it on this machine only, at a port that is free (0 means that too)</source>
        <translation>Waar te luisteren; zonder dit alleen op deze computer, op een poort die vrij is (0 betekent dat ook)</translation>
    </message>
    <message>
        <source>ooapi5 (the default)</source>
        <translation>ooapi5 (standaard)</translation>
    </message>
    <message>
        <source>ready (the default) or approved</source>
        <translation>ready (gereed, standaard) of approved (goedgekeurd)</translation>
    </message>
    <message>
        <source>A file with the token that clients must send</source>
        <translation>Een bestand met het token dat wie vraagt moet hebben</translation>
    </message>
    <message>
        <source>Write what a destination gets, or the sheets of a catalogue, into a folder</source>
        <translation>Schrijf wat een bestemming krijgt, of de bladen van een catalogus, in een map</translation>
    </message>
    <message>
        <source>approved (the default), ready, or all (the default of sheets)</source>
        <translation>approved (als u niets zegt), ready, of all (als u niets zegt bij bladen)</translation>
    </message>
    <message>
        <source>For sheets: only these columns, separated by commas: fields (title, edition.start) or sheets (edition)</source>
        <translation>Van bladen alleen deze kolommen, met komma&apos;s ertussen: velden (title, edition.start) of bladen (edition)</translation>
    </message>
    <message>
        <source>Check a file, folder or endpoint without importing it</source>
        <translation>Een bestand, map of endpoint van een ander controleren zonder het over te nemen</translation>
    </message>
    <message>
        <source>Check by the rules for this destination (the format itself unless said)</source>
        <translation>Controleren volgens de regels van deze bestemming (tenzij gezegd: het formaat zelf)</translation>
    </message>
    <message>
        <source>Show what a delivery now would change, compared with the last one</source>
        <translation>Toon wat een levering nu zou veranderen ten opzichte van de laatste</translation>
    </message>
    <message>
        <source>Which offerings a delivery takes: approved or ready (by default as the last one did)</source>
        <translation>Wat een levering meeneemt: approved of ready (anders zoals de laatste)</translation>
    </message>
    <message>
        <source>With --destination: only offerings in which this rule finds something (validate --group rule lists the rules)</source>
        <translation>Met --destination: alleen waar deze regel iets van vindt (validate --group rule noemt ze)</translation>
    </message>
    <message>
        <source>rule: one row for each rule, with the offerings it is about</source>
        <translation>rule: wat elke regel bij elkaar vindt, met het aanbod waar het om gaat</translation>
    </message>
    <message>
        <source>Read the sheet as this mapping says, and remember it</source>
        <translation>Lees een blad van anderen zoals dit bestand zegt, en onthoud dat</translation>
    </message>
    <message>
        <source>Write how the sheet is read to a file, to correct and to give with --mapping</source>
        <translation>Schrijf naar een bestand hoe het blad wordt gelezen, om te verbeteren en mee te geven met --mapping</translation>
    </message>
    <message>
        <source>For OOAPI 5: the alliances, separated by commas, of offerings that are to reach eduXchange and have none of their own: ewuu, lde, euroteq or kom</source>
        <translation>Bij OOAPI 5: de allianties, met komma&apos;s ertussen, van aanbod dat eduXchange moet bereiken en de zijne niet noemt: ewuu, lde, euroteq of kom</translation>
    </message>
</context>
<context>
    <name>destinations</name>
    <message>
        <source>OOAPI 5</source>
        <translation>OOAPI 5</translation>
    </message>
    <message>
        <source>OEAPI 6</source>
        <translation>OEAPI 6</translation>
    </message>
    <message>
        <source>RIO</source>
        <translation>RIO</translation>
    </message>
    <message>
        <source>eduXchange</source>
        <translation>eduXchange</translation>
    </message>
    <message>
        <source>EDU-DEX</source>
        <translation>EDU-DEX</translation>
    </message>
    <message>
        <source>Europass (ELM)</source>
        <translation>Europass (ELM)</translation>
    </message>
    <message>
        <source>schema.org</source>
        <translation>schema.org</translation>
    </message>
    <message>
        <source>The Open Education API, version 5: how Dutch institutions offer their education to SURFeduhub, which passes it on to RIO and eduXchange.</source>
        <translation>De Open Education API, versie 5: zo bieden Nederlandse instellingen hun onderwijs aan bij SURFeduhub, dat het doorgeeft aan RIO en eduXchange.</translation>
    </message>
    <message>
        <source>Institutions connected to SURFeduhub, or that want to be found in RIO or eduXchange.</source>
        <translation>Instellingen die op SURFeduhub zijn aangesloten, of die in RIO of eduXchange gevonden willen worden.</translation>
    </message>
    <message>
        <source>A connection to SURFeduhub, and a web address where it can read what is published. For RIO, the provider and its locations must be in RIO already.</source>
        <translation>Een aansluiting op SURFeduhub en een webadres waar het kan lezen wat u publiceert. Voor RIO moeten de aanbieder en zijn locaties al in RIO staan.</translation>
    </message>
    <message>
        <source>The Dutch standard for training courses. One delivery reaches the course portals that read it, such as Springest, Studytube, Leer-Rijk and Bloomville.</source>
        <translation>De Nederlandse standaard voor opleidingen en trainingen. Met één levering bereikt u de portalen die hem lezen, zoals Springest, Studytube, Leer-Rijk en Bloomville.</translation>
    </message>
    <message>
        <source>Institutions with courses for employers and working people.</source>
        <translation>Instellingen met aanbod voor werkgevers en werkenden.</translation>
    </message>
    <message>
        <source>An account with EDU-DEX (it costs money) and the orgUnitId that comes with it. EDU-DEX reads the files every night from a fixed web address of your institution, or is sent them, with its token.</source>
        <translation>Een account bij EDU-DEX (daar betaalt u voor) en de orgUnitId die erbij hoort. EDU-DEX leest de bestanden elke nacht van een vast webadres van uw instelling, of u verstuurt ze, met het token van EDU-DEX.</translation>
    </message>
    <message>
        <source>A small website with a page for each offering, and in each page its description in the words that search engines read.</source>
        <translation>Een kleine website met een pagina per aanbod, met op elke pagina een beschrijving die zoekmachines kunnen lezen.</translation>
    </message>
    <message>
        <source>Institutions that want to be found by search engines, or have no course site of their own.</source>
        <translation>Instellingen die door zoekmachines gevonden willen worden, of die zelf geen site met aanbod hebben.</translation>
    </message>
    <message>
        <source>A website to put the pages on. No account, no code and no key.</source>
        <translation>Een website om de pagina&apos;s op te zetten. Geen account, geen code en geen sleutel.</translation>
    </message>
    <message>
        <source>The European Learning Model: how Europass describes what can be learnt in Europe, with its skills in ESCO.</source>
        <translation>Het European Learning Model: zo beschrijft Europass wat er in Europa te leren is, met de vaardigheden in ESCO.</translation>
    </message>
    <message>
        <source>Institutions that want to be found by learners in other countries, or work in a European alliance.</source>
        <translation>Instellingen die gevonden willen worden door lerenden in andere landen, of samenwerken in een Europese alliantie.</translation>
    </message>
    <message>
        <source>A party that may publish in the register of Europass. Ask the national Europass centre who that is; what is written here is the file for it.</source>
        <translation>Een partij die in het register van Europass mag publiceren. Vraag het nationale Europass-centrum wie dat is; hier maakt u het bestand daarvoor.</translation>
    </message>
    <message>
        <source>The national register of education, kept by DUO. Leeroverzicht, KiesMBO and central enrolment in mbo read it.</source>
        <translation>Het landelijke register van opleidingen, van DUO. Leeroverzicht, KiesMBO en Centraal Aanmelden in het mbo lezen het.</translation>
    </message>
    <message>
        <source>Institutions that deliver to RIO themselves, mbo among them. Who goes through SURFeduhub needs OOAPI 5 instead.</source>
        <translation>Instellingen die zelf aan RIO leveren, ook het mbo. Levert u via SURFeduhub, dan hebt u OOAPI 5 nodig.</translation>
    </message>
    <message>
        <source>The codes that RIO gave your institution and its locations, and a connection of your own that signs these messages with your certificate and sends them.</source>
        <translation>De codes die RIO aan uw instelling en locaties gaf, en een eigen koppeling die deze berichten met uw certificaat ondertekent en verstuurt.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-werkboek</translation>
    </message>
    <message>
        <source>The catalogue as a workbook to work in: a sheet for offerings, editions, prices and all the rest. What you change in it can be taken back.</source>
        <translation>De catalogus als werkboek om in te werken: een blad voor aanbod, uitvoeringen, prijzen en al het andere. Wat u daarin wijzigt, kunt u terughalen.</translation>
    </message>
    <message>
        <source>Anybody who wants to look through many offerings, or change them, in a spreadsheet.</source>
        <translation>Iedereen die veel aanbod in een rekenblad wil doorkijken of wijzigen.</translation>
    </message>
    <message>
        <source>Excel, LibreOffice Calc or another program for spreadsheets.</source>
        <translation>Excel, LibreOffice Calc of een ander programma voor rekenbladen.</translation>
    </message>
    <message>
        <source>Comma-separated values (CSV)</source>
        <translation>Tekst met scheidingstekens (CSV)</translation>
    </message>
    <message>
        <source>The same sheets as the workbook, each as a text file that every program reads.</source>
        <translation>Dezelfde bladen als het werkboek, elk als tekstbestand dat ieder programma leest.</translation>
    </message>
    <message>
        <source>Anybody who works on the catalogue with scripts.</source>
        <translation>Iedereen die met scripts aan de catalogus werkt.</translation>
    </message>
    <message>
        <source>A program that reads such files.</source>
        <translation>Een programma dat zulke bestanden leest.</translation>
    </message>
    <message>
        <source>The Open Education API, version 6: the successor of OOAPI 5. It describes learning outcomes as things of their own, with their skills, several enrolment periods, and editions that are cancelled.</source>
        <translation>De Open Education API, versie 6: de opvolger van OOAPI 5. Zij beschrijft leeruitkomsten als dingen op zich, met hun vaardigheden, meer dan één inschrijfperiode, en uitvoeringen die zijn geannuleerd.</translation>
    </message>
    <message>
        <source>Institutions that prepare for version 6, or whose partner asks for it. To reach SURFeduhub, RIO or eduXchange you need OOAPI 5.</source>
        <translation>Instellingen die zich op versie 6 voorbereiden, of met een partner die erom vraagt. Om SURFeduhub, RIO of eduXchange te bereiken hebt u OOAPI 5 nodig.</translation>
    </message>
    <message>
        <source>A web address where others can read what is published. The provider needs no codes of RIO.</source>
        <translation>Een webadres waar anderen kunnen lezen wat u publiceert. De aanbieder heeft geen codes van RIO nodig.</translation>
    </message>
    <message>
        <source>Version 6.0 is a release candidate (rc2, June 2026): it can still change, and contradicts itself in places. SURFeduhub, its validator and eduXchange read version 5 only.</source>
        <translation>Versie 6.0 is nog een voorlopige versie (rc2, juni 2026): zij kan veranderen en spreekt zichzelf hier en daar tegen. SURFeduhub, de validator ervan en eduXchange lezen alleen versie 5.</translation>
    </message>
    <message>
        <source>It is left out of what SURFeduhub reads. What SURFeduhub passed on to RIO or eduXchange stays there until SURFeduhub is told to delete it: ask for that job, or delete it in the portal of RIO.</source>
        <translation>Het blijft weg uit wat SURFeduhub leest. Wat SURFeduhub heeft doorgegeven aan RIO of eduXchange, blijft daar staan tot SURFeduhub opdracht krijgt het te verwijderen: vraag om die opdracht, of verwijder het in het portaal van RIO.</translation>
    </message>
    <message>
        <source>It is left out of what others read. Copies that were read before stay until they are read again.</source>
        <translation>Het blijft weg uit wat anderen lezen. Wie het al heeft opgehaald, houdt het tot de volgende keer.</translation>
    </message>
    <message>
        <source>RIO gets it once more, with an end date, without editions that have not begun, and closed for enrolment. Leeroverzicht and KiesMBO follow RIO. To make it disappear from RIO altogether, delete it in the portal of RIO.</source>
        <translation>RIO krijgt het nog één keer, met een einddatum, zonder uitvoeringen die nog niet begonnen zijn, en gesloten voor inschrijving. Leeroverzicht en KiesMBO volgen RIO. Moet het helemaal uit RIO verdwijnen, verwijder het dan in het portaal van RIO.</translation>
    </message>
    <message>
        <source>EDU-DEX gets it once more, expired, and removes it when it reads the files at night. Portals such as Springest remove it when they read EDU-DEX again, some only after days.</source>
        <translation>EDU-DEX krijgt het nog één keer, verlopen, en haalt het weg als het de bestanden ’s nachts leest. Portalen zoals Springest halen het weg als zij EDU-DEX weer lezen, sommige pas na dagen.</translation>
    </message>
    <message>
        <source>It is left out of the file. Europass shows it until the party that publishes there for you has put in the new file.</source>
        <translation>Het blijft weg uit het bestand. Europass toont het tot de partij die daar voor u publiceert, het nieuwe bestand heeft geplaatst.</translation>
    </message>
    <message>
        <source>Its page is left out of the website: take the old one off the server too. Search engines drop it when they come by again, which can take weeks.</source>
        <translation>De pagina blijft weg uit de website: haal de oude ook van de server. Zoekmachines laten haar vallen als zij weer langskomen, wat weken kan duren.</translation>
    </message>
    <message>
        <source>Edubadges</source>
        <translation>Edubadges</translation>
    </message>
    <message>
        <source>A sheet for each badge class in edubadges, as an Achievement of Open Badges 3.0: name, criteria, credits, level, and skills in ESCO and CompetentNL. Only for offerings that result in an edubadge or a microcredential.</source>
        <translation>Een blad voor elke badgeklasse in edubadges, als Achievement van Open Badges 3.0: naam, criteria, studiepunten, niveau, en vaardigheden in ESCO en CompetentNL. Alleen voor aanbod met een edubadge of een microcredential als resultaat.</translation>
    </message>
    <message>
        <source>Institutions that award edubadges or microcredentials, and keep what is on them in one place.</source>
        <translation>Instellingen die edubadges of microcredentials uitgeven, en op één plek bijhouden wat erop staat.</translation>
    </message>
    <message>
        <source>An account with edubadges of SURF, where your badge classes are made after these sheets, and an image for each.</source>
        <translation>Een account bij edubadges van SURF, waar uw badgeklassen naar deze bladen worden gemaakt, en voor elke een afbeelding.</translation>
    </message>
    <message>
        <source>Edubadges still works with Open Badges 2: nothing there reads these sheets yet, and what is on a sheet is put into edubadges by hand.</source>
        <translation>Edubadges werkt nog met Open Badges 2: daar leest nog niets deze bladen, en wat op een blad staat, wordt met de hand in edubadges ingevuld.</translation>
    </message>
    <message>
        <source>Its sheet is left out. The badge class stays in edubadges until your institution archives it there, and badges that were awarded stay valid.</source>
        <translation>Het blad blijft weg. De badgeklasse blijft in edubadges tot uw instelling haar daar archiveert, en uitgegeven badges blijven geldig.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Accreditation</source>
        <translation>Accreditatie</translation>
    </message>
    <message>
        <source>Accredited</source>
        <translation>Geaccrediteerd</translation>
    </message>
    <message>
        <source>Admission requirements</source>
        <translation>Toelatingseisen</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Toetsing</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Naamsvermelding</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Bedrag</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Own code</source>
        <translation>Eigen code</translation>
    </message>
    <message>
        <source>Other codes</source>
        <translation>Andere codes</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Vaardigheid</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Regional deal</source>
        <translation>Regiotransitiedeal</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Elective</source>
        <translation>Keuze</translation>
    </message>
    <message>
        <source>Choice group</source>
        <translation>Keuzegroep</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Einde</translation>
    </message>
    <message>
        <source>Entry from</source>
        <translation>Instroom vanaf</translation>
    </message>
    <message>
        <source>Entry until</source>
        <translation>Instroom tot en met</translation>
    </message>
    <message>
        <source>Field of education (ISCED-F)</source>
        <translation>Richting (ISCED-F)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Benaming</translation>
    </message>
    <message>
        <source>Languages of instruction</source>
        <translation>Instructietalen</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breedtegraad</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Address of the logo</source>
        <translation>Adres van het logo</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Lengtegraad</translation>
    </message>
    <message>
        <source>Starts from (participants)</source>
        <translation>Begint vanaf (deelnemers)</translation>
    </message>
    <message>
        <source>Suited to small companies</source>
        <translation>Geschikt voor mkb</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Vorm</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>NLQF and EQF</source>
        <translation>NLQF en EQF</translation>
    </message>
    <message>
        <source>House number</source>
        <translation>Huisnummer</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Learning outcome</source>
        <translation>Leeruitkomst</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Leeruitkomsten</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>Eigen vocabulaire</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Onderdeel van</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>What permission is needed</source>
        <translation>Welke toestemming nodig is</translation>
    </message>
    <message>
        <source>Only with permission</source>
        <translation>Alleen met toestemming</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Publish to</source>
        <translation>Publiceren naar</translation>
    </message>
    <message>
        <source>Labour-market region</source>
        <translation>Arbeidsmarktregio</translation>
    </message>
    <message>
        <source>Labour-market regions</source>
        <translation>Arbeidsmarktregio’s</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financiering</translation>
    </message>
    <message>
        <source>Sector (SBI)</source>
        <translation>Sector (SBI)</translation>
    </message>
    <message>
        <source>Edition of the SBI</source>
        <translation>Uitgave van de SBI</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Korte naam</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Study load</source>
        <translation>Studielast</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Samenvatting</translation>
    </message>
    <message>
        <source>Target group</source>
        <translation>Doelgroep</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Geldig vanaf</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot en met</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>Btw</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webpagina</translation>
    </message>
    <message>
        <source>Suited to learning at the workplace</source>
        <translation>Leren op de werkplek</translation>
    </message>
    <message>
        <source>Name of the fund</source>
        <translation>Naam van het fonds</translation>
    </message>
    <message>
        <source>Title of this edition</source>
        <translation>Titel van deze uitvoering</translation>
    </message>
    <message>
        <source>Enrol from</source>
        <translation>Inschrijven vanaf</translation>
    </message>
    <message>
        <source>Enrol until</source>
        <translation>Inschrijven tot en met</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Ook wel</translation>
    </message>
    <message>
        <source>Broader</source>
        <translation>Ruimer</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Essential skills</source>
        <translation>Essentiële vaardigheden</translation>
    </message>
    <message>
        <source>Also found by</source>
        <translation>Ook gevonden met</translation>
    </message>
    <message>
        <source>In other vocabularies</source>
        <translation>In andere vocabulaires</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Verzamelingen</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Notatie</translation>
    </message>
    <message>
        <source>Optional skills</source>
        <translation>Optionele vaardigheden</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwant</translation>
    </message>
    <message>
        <source>Use instead</source>
        <translation>Gebruik in plaats daarvan</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Reikwijdte</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Contact moments</source>
        <translation>Contactmomenten</translation>
    </message>
    <message>
        <source>Days and times</source>
        <translation>Dagen en tijden</translation>
    </message>
    <message>
        <source>Number to choose</source>
        <translation>Aantal te kiezen</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>offering</source>
        <translation>aanbieding</translation>
    </message>
    <message>
        <source>learning outcome</source>
        <translation>leeruitkomst</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>vaardigheid</translation>
    </message>
    <message>
        <source>edition</source>
        <translation>uitvoering</translation>
    </message>
    <message>
        <source>enrolment period</source>
        <translation>inschrijfperiode</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prijs</translation>
    </message>
    <message>
        <source>funding</source>
        <translation>financiering</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>module of the programme</source>
        <translation>module van het programma</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>location</source>
        <translation>locatie</translation>
    </message>
    <message>
        <source>regional deal</source>
        <translation>regiotransitiedeal</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <translation>vocabulaire</translation>
    </message>
    <message>
        <source>demand figures</source>
        <translation>vraagcijfers</translation>
    </message>
    <message>
        <source>concept</source>
        <translation>begrip</translation>
    </message>
    <message>
        <source>module</source>
        <translation>module</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programma</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::ChangeCommand</name>
    <message>
        <source>Would change %1 values in %2 offerings</source>
        <translation>Zou %1 waarden in %2 aanbiedingen wijzigen</translation>
    </message>
    <message>
        <source>Changed %1 values in %2 offerings</source>
        <translation>%1 waarden in %2 aanbiedingen gewijzigd</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CheckCommand</name>
    <message>
        <source>No problems found</source>
        <translation>Alles is in orde</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CompactCommand</name>
    <message numerus="yes">
        <source>Details no longer needed, of %n change(s): %1</source>
        <translation>
            <numerusform>Details die niet meer nodig zijn, van %n wijziging: %1</numerusform>
            <numerusform>Details die niet meer nodig zijn, van %n wijzigingen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>Reservekopie: %1</translation>
    </message>
    <message>
        <source>The file was %1 and is %2</source>
        <translation>Het bestand was %1 en is nu %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CompareCommand</name>
    <message>
        <source>Compared with what was delivered to %1 on %2: %3 added, %4 changed, %5 removed</source>
        <translation>Vergeleken met wat op %2 aan %1 is geleverd: %3 erbij, %4 gewijzigd, %5 weg</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CoverageCommand</name>
    <message>
        <source>Not taught: %1 (asked for: %2)</source>
        <translation>Niet aangeboden: %1 (gevraagd: %2)</translation>
    </message>
    <message>
        <source>%1 of %2 concepts are taught</source>
        <translation>%1 van de %2 begrippen worden aangeboden</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are to concepts of another vocabulary</source>
        <translation>
            <numerusform>%n koppeling is met een begrip van een ander vocabulaire</numerusform>
            <numerusform>%n koppelingen zijn met begrippen van een ander vocabulaire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) into another vocabulary count by their mappings</source>
        <translation>
            <numerusform>%n koppeling naar een ander vocabulaire telt mee door een mapping</numerusform>
            <numerusform>%n koppelingen naar een ander vocabulaire tellen mee door hun mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::DeleteCommand</name>
    <message numerus="yes">
        <source>Deleted %n offering(s)</source>
        <translation>
            <numerusform>%n aanbieding verwijderd</numerusform>
            <numerusform>%n aanbiedingen verwijderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::ExportCommand</name>
    <message>
        <source>The files are written, but no publication is noted.</source>
        <translation>De bestanden zijn geschreven, maar er is geen publicatie genoteerd.</translation>
    </message>
    <message>
        <source>%1: %2 offerings, %3 editions, %4 files, %5 bytes in %6 s; %7 blocked, %8 values not carried</source>
        <translation>%1: %2 aanbiedingen, %3 uitvoeringen, %4 bestanden, %5 bytes in %6 s; %7 geblokkeerd, %8 waarden niet meegegaan</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::ImportCommand</name>
    <message>
        <source>%1 would be new, %2 changed, %3 unchanged</source>
        <translation>%1 zouden nieuw zijn, %2 gewijzigd, %3 ongewijzigd</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged</source>
        <translation>%1 nieuw, %2 gewijzigd, %3 ongewijzigd</translation>
    </message>
    <message>
        <source>Not imported: %1 %2: %3</source>
        <translation>Niet overgenomen: %1 %2: %3</translation>
    </message>
    <message>
        <source>Value not imported: %1 %2 &quot;%3&quot;: %4</source>
        <translation>Waarde niet overgenomen: %1 %2 &quot;%3&quot;: %4</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::InitCommand</name>
    <message>
        <source>Made %1</source>
        <translation>%1 gemaakt</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::PushCommand</name>
    <message>
        <source>%1 would take %2 and delete %3; %4 unchanged, %5 blocked here, %6 objections, %7 not delivered</source>
        <translation>%1 zou %2 nemen en %3 verwijderen; %4 ongewijzigd, %5 hier geblokkeerd, %6 bezwaren, %7 niet overgebracht</translation>
    </message>
    <message>
        <source>%1 took %2 and deleted %3; %4 unchanged, %5 blocked here, %6 objections, %7 not delivered</source>
        <translation>%1 nam %2 en verwijderde %3; %4 ongewijzigd, %5 hier geblokkeerd, %6 bezwaren, %7 niet overgebracht</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::RestoreCommand</name>
    <message>
        <source>Restored %1</source>
        <translation>%1 teruggezet</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::ServeCommand</name>
    <message>
        <source>Everybody who can reach this machine can read what is served: there is no token.</source>
        <translation>Iedereen die deze computer kan bereiken, kan lezen wat wordt aangeboden: er is geen token.</translation>
    </message>
    <message>
        <source>What is served goes over the network unencrypted, the token too: put a proxy with TLS before it.</source>
        <translation>Wat wordt aangeboden gaat onversleuteld over het netwerk, ook het token: zet er een proxy met TLS voor.</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <translation>Aangeboden op %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::SetCommand</name>
    <message>
        <source>Changed %1</source>
        <translation>%1 gewijzigd</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::StepCommand</name>
    <message>
        <source>There were %1 changes, not %2</source>
        <translation>Er waren %1 wijzigingen, niet %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::TagCommand</name>
    <message>
        <source>%1 could not be looked up: no vocabulary is loaded</source>
        <translation>%1 kon niet worden opgezocht: er is geen vocabulaire geladen</translation>
    </message>
    <message numerus="yes">
        <source>Linked %n skill(s)</source>
        <translation>
            <numerusform>%n vaardigheid gekoppeld</numerusform>
            <numerusform>%n vaardigheden gekoppeld</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::UntagCommand</name>
    <message numerus="yes">
        <source>Removed %n link(s)</source>
        <translation>
            <numerusform>%n koppeling weggehaald</numerusform>
            <numerusform>%n koppelingen weggehaald</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyEditCommand</name>
    <message numerus="yes">
        <source>%n concept(s) can be edited here</source>
        <translation>
            <numerusform>%n begrip kan hier worden bewerkt</numerusform>
            <numerusform>%n begrippen kunnen hier worden bewerkt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyExportCommand</name>
    <message>
        <source>%1: %2 concepts, %3 bytes</source>
        <translation>%1: %2 begrippen, %3 bytes</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyImportCommand</name>
    <message>
        <source>%1: %2 concepts (%3 new, %4 changed, %5 retired, %6 vanished)</source>
        <translation>%1: %2 begrippen (%3 nieuw, %4 gewijzigd, %5 vervallen, %6 verdwenen)</translation>
    </message>
    <message>
        <source>%1 relations, in %2 seconds</source>
        <translation>%1 relaties, in %2 seconden</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: van %2 naar %3</translation>
    </message>
    <message numerus="yes">
        <source>In use: %1 (%2), by %n offering(s)</source>
        <translation>
            <numerusform>In gebruik: %1 (%2), door %n aanbieding</numerusform>
            <numerusform>In gebruik: %1 (%2), door %n aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more problems; --json lists them all</source>
        <translation>nog %1 problemen; --json noemt ze allemaal</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyListCommand</name>
    <message>
        <source>%1: %2 concepts (%3 in Dutch, %4 in English), %5</source>
        <translation>%1: %2 begrippen (%3 in het Nederlands, %4 in het Engels), %5</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyOutdatedCommand</name>
    <message numerus="yes">
        <source>%1 (%2), in %n offering(s)</source>
        <translation>
            <numerusform>%1 (%2), in %n aanbieding</numerusform>
            <numerusform>%1 (%2), in %n aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>    instead: %1</source>
        <translation>    in plaats daarvan: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyReplaceCommand</name>
    <message numerus="yes">
        <source>%n link(s) changed</source>
        <translation>
            <numerusform>%n koppeling gewijzigd</numerusform>
            <numerusform>%n koppelingen gewijzigd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::WithdrawCommand</name>
    <message>
        <source>The next delivery to %1 has it once more, ended; later ones leave it out.</source>
        <translation>De volgende levering aan %1 bevat het nog één keer, beëindigd; daarna blijft het weg.</translation>
    </message>
    <message>
        <source>The next delivery to %1 leaves it out.</source>
        <translation>In de volgende levering aan %1 blijft het weg.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::AboutDialog</name>
    <message>
        <source>About Leerschakel</source>
        <translation>Over Leerschakel</translation>
    </message>
    <message>
        <source>The catalogue editor for modular lifelong learning in Dutch vocational and higher education.</source>
        <translation>Het programma voor catalogi met modulair leven-lang-ontwikkelenaanbod van mbo, hbo en wo.</translation>
    </message>
    <message>
        <source>Free software: you may use, study, share and change it under the GNU General Public License, version 3 or later.</source>
        <translation>Vrije software: u mag het gebruiken, bestuderen, delen en veranderen onder de GNU General Public License, versie 3 of hoger.</translation>
    </message>
    <message>
        <source>Made with Qt %1, KSyntaxHighlighting and SQLite. Icons: Breeze.</source>
        <translation>Gemaakt met Qt %1, KSyntaxHighlighting en SQLite. Pictogrammen: Breeze.</translation>
    </message>
    <message>
        <source>ESCO, where you load it: this service uses the ESCO classification of the European Commission.</source>
        <translation>ESCO, waar u die laadt: deze dienst gebruikt de ESCO-classificatie van de Europese Commissie.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::AddressDialog</name>
    <message>
        <source>Import from an endpoint of %1</source>
        <translation>Importeren van een %1-endpoint</translation>
    </message>
    <message>
        <source>&amp;Address of the endpoint</source>
        <translation>&amp;Adres van het endpoint</translation>
    </message>
    <message>
        <source>It begins with https:// or http:// and is where the endpoint starts, above its courses and programmes; for example https://www.example.org/ooapi/v5</source>
        <translation>Begint met https:// of http:// en is het adres waar het endpoint begint, boven courses en programs; bijvoorbeeld https://www.example.org/ooapi/v5</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importeren</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CatalogueFigures</name>
    <message numerus="yes">
        <source>Calculating the readiness of %Ln offering(s)…</source>
        <translation>
            <numerusform>Gereedheid van %Ln aanbieding bepalen…</numerusform>
            <numerusform>Gereedheid van %Ln aanbiedingen bepalen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Switching off a destination…</source>
        <translation>Bestemming uitzetten…</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CatalogueFiles</name>
    <message>
        <source>Catalogues (*.llo)</source>
        <translation>Catalogi (*.llo)</translation>
    </message>
    <message>
        <source>Open a catalogue</source>
        <translation>Een catalogus openen</translation>
    </message>
    <message>
        <source>Make a new catalogue</source>
        <translation>Een nieuwe catalogus maken</translation>
    </message>
    <message>
        <source>catalogue</source>
        <translation>catalogus</translation>
    </message>
    <message>
        <source>Choose a folder laid out as an endpoint of %1</source>
        <translation>Kies een map met de indeling van een %1-endpoint</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Reservekopie maken…</translation>
    </message>
    <message>
        <source>Backup made and checked: %1</source>
        <translation>Reservekopie gemaakt en nagekeken: %1</translation>
    </message>
    <message>
        <source>Opening %1…

After an update of Leerschakel, or when the computer stopped while it was open, a catalogue is first copied or checked. With a large one that takes minutes.</source>
        <translation>%1 openen…

Na een update van Leerschakel, of als de computer stopte terwijl de catalogus open was, wordt hij eerst gekopieerd of gecontroleerd. Bij een grote catalogus duurt dat een paar minuten.</translation>
    </message>
    <message>
        <source>Spreadsheets (%1)</source>
        <translation>Rekenbladen (%1)</translation>
    </message>
    <message>
        <source>Choose an empty folder, or that of an earlier export, for: %1</source>
        <translation>Kies een lege map, of die van een eerdere export, voor: %1</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>Kies een rekenblad</translation>
    </message>
    <message>
        <source>Choose what to import from: %1</source>
        <translation>Kies waaruit u wilt importeren: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDelegate</name>
    <message>
        <source>today %1</source>
        <translation>vandaag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gisteren %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDetails</name>
    <message>
        <source>Fields that changed</source>
        <translation>Gewijzigde velden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Eerst</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>%1 by %2 on %3</source>
        <translation>%1 door %2 op %3</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, added</source>
        <translation>%1, toegevoegd</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, verwijderd</translation>
    </message>
    <message>
        <source>Concepts</source>
        <translation>Begrippen</translation>
    </message>
    <message>
        <source>Details no longer kept</source>
        <translation>Details niet meer bewaard</translation>
    </message>
    <message>
        <source>Old values of these fields were left out of the history to make the file smaller.</source>
        <translation>De oude waarden van deze velden zijn uit de geschiedenis weggelaten om het bestand kleiner te maken.</translation>
    </message>
    <message>
        <source>Settings of the catalogue</source>
        <translation>Instellingen van de catalogus</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Eerst: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nu: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDialog</name>
    <message numerus="yes">
        <source>Change %Ln selected offering(s)</source>
        <translation>
            <numerusform>%Ln geselecteerde aanbieding wijzigen</numerusform>
            <numerusform>%Ln geselecteerde aanbiedingen wijzigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Examples of what changes</source>
        <translation>Voorbeelden van wat er verandert</translation>
    </message>
    <message>
        <source>Offering</source>
        <translation>Aanbieding</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wordt</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Wijzi&amp;gen</translation>
    </message>
    <message>
        <source>Choose what to change. What it does is shown here first.</source>
        <translation>Kies wat u wilt wijzigen. U ziet hier eerst wat het doet.</translation>
    </message>
    <message>
        <source>Checking what will change…</source>
        <translation>Kijken wat er verandert…</translation>
    </message>
    <message>
        <source>None of the %1 selected offerings would change.</source>
        <translation>Geen van de %1 geselecteerde aanbiedingen zou veranderen.</translation>
    </message>
    <message>
        <source>%1 of the %2 selected offerings change, %3 values in all. The first of them:</source>
        <translation>Van de %2 geselecteerde aanbiedingen veranderen er %1, samen %3 waarden. De eerste daarvan:</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding wijzi&amp;gen</numerusform>
            <numerusform>%Ln aanbiedingen wijzi&amp;gen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeForm</name>
    <message>
        <source>Text to find is a regular e&amp;xpression</source>
        <translation>Te zoeken tekst is een &amp;reguliere expressie</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Een veld invullen</translation>
    </message>
    <message>
        <source>Make a field empty</source>
        <translation>Een veld leegmaken</translation>
    </message>
    <message>
        <source>Add to a list</source>
        <translation>Aan een lijst toevoegen</translation>
    </message>
    <message>
        <source>Remove a value</source>
        <translation>Een waarde weghalen</translation>
    </message>
    <message>
        <source>Find and replace text</source>
        <translation>Tekst zoeken en vervangen</translation>
    </message>
    <message>
        <source>Move all dates</source>
        <translation>Alle datums verschuiven</translation>
    </message>
    <message>
        <source>Type to search for a field</source>
        <translation>Typ om een veld te zoeken</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Wat</translation>
    </message>
    <message>
        <source>&amp;Field</source>
        <translation>&amp;Veld</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Text to f&amp;ind</source>
        <translation>&amp;Zoeken naar</translation>
    </message>
    <message>
        <source>&amp;Replace it with</source>
        <translation>Vervangen d&amp;oor</translation>
    </message>
    <message>
        <source>By this many &amp;days (negative: earlier)</source>
        <translation>Aantal &amp;dagen (minder dan 0: eerder)</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>W&amp;aarde</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChartPage</name>
    <message>
        <source>Show all offerings</source>
        <translation>Toon al het aanbod</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Save the chart or its table</source>
        <translation>De grafiek of de tabel bewaren</translation>
    </message>
    <message>
        <source>All offerings that are not retired</source>
        <translation>Al het aanbod dat niet vervallen is</translation>
    </message>
    <message>
        <source>Offerings: %1</source>
        <translation>Aanbod: %1</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>Bewaren als %1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Bewaard als %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Chip</name>
    <message>
        <source>Delete removes it</source>
        <translation>Delete haalt het weg</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodeCombo</name>
    <message>
        <source>Type to search</source>
        <translation>Typ om te zoeken</translation>
    </message>
    <message>
        <source>There is no value with &quot;%1&quot; (type another word, or choose one from the list).</source>
        <translation>Er is geen waarde met &quot;%1&quot; (typ een ander woord, of kies uit de lijst).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) have &quot;%1&quot; in them (type more, or choose one from the list).</source>
        <translation>
            <numerusform>In %Ln waarde staat &quot;%1&quot; (typ verder, of kies uit de lijst).</numerusform>
            <numerusform>In %Ln waarden staat &quot;%1&quot; (typ verder, of kies er een uit de lijst).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodeView</name>
    <message numerus="yes">
        <source>%Ln line(s) with a remark</source>
        <translation>
            <numerusform>%Ln regel met een opmerking</numerusform>
            <numerusform>%Ln regels met een opmerking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) folded</source>
        <translation>
            <numerusform>%Ln regel dichtgevouwen</numerusform>
            <numerusform>%Ln regels dichtgevouwen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Opengevouwen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln regel</numerusform>
            <numerusform>%Ln regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Dichtvouwen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Openvouwen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles dichtvouwen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles openvouwen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodesFieldEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Toevoegen aan %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ColumnList</name>
    <message>
        <source>Filter columns</source>
        <translation>Kolommen filteren</translation>
    </message>
    <message>
        <source>Columns to include</source>
        <translation>Kolommen die meegaan</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 van %2 kolommen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Columns</name>
    <message>
        <source>All columns</source>
        <translation>Alle kolommen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ComparisonPage</name>
    <message>
        <source>Back to publishing</source>
        <translation>Terug naar publiceren</translation>
    </message>
    <message>
        <source>Back to the offering</source>
        <translation>Terug naar de aanbieding</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>As one text</source>
        <translation>Als één tekst</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige wijziging</translation>
    </message>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>Vorige wijziging (Shift+F7)</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Volgende wijziging</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Volgende wijziging (F7)</translation>
    </message>
    <message>
        <source>Offerings and documents that would change</source>
        <translation>Aanbod en documenten die zouden veranderen</translation>
    </message>
    <message>
        <source>What would change for %1</source>
        <translation>Wat er zou veranderen voor %1</translation>
    </message>
    <message>
        <source>Nothing was ever delivered to %1</source>
        <translation>Er is nooit iets geleverd aan %1</translation>
    </message>
    <message>
        <source>As soon as you have published, this shows what the next delivery changes.</source>
        <translation>Zodra u hebt gepubliceerd, staat hier wat de volgende levering verandert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) added</source>
        <translation>
            <numerusform>%Ln aanbieding erbij</numerusform>
            <numerusform>%Ln aanbiedingen erbij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln gewijzigd</numerusform>
            <numerusform>%Ln gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln weg</numerusform>
            <numerusform>%Ln weg</numerusform>
        </translation>
    </message>
    <message>
        <source>A delivery now, compared with that of %1: %2.</source>
        <translation>Een levering nu, vergeleken met die van %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln are shown.</source>
        <translation>
            <numerusform>Alleen de eerste wordt getoond.</numerusform>
            <numerusform>Alleen de eerste %Ln worden getoond.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change</source>
        <translation>Er zou niets veranderen</translation>
    </message>
    <message>
        <source>What was delivered last is what there is now.</source>
        <translation>Wat het laatst geleverd is, is wat er nu staat.</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Comparing with the last delivery…</source>
        <translation>Vergelijken met de laatste levering…</translation>
    </message>
    <message>
        <source>added</source>
        <translation>erbij</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>kan niet worden getoond</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CompositionSection</name>
    <message>
        <source>Not a part of any programme.</source>
        <translation>Geen deel van een programma.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s)</source>
        <translation>
            <numerusform>%Ln module</numerusform>
            <numerusform>%Ln modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part of %Ln programme(s)</source>
        <translation>
            <numerusform>bouwsteen van %Ln programma</numerusform>
            <numerusform>bouwsteen van %Ln programma’s</numerusform>
        </translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptBrowser</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Reikwijdte</translation>
    </message>
    <message>
        <source>In this catalogue</source>
        <translation>In deze catalogus</translation>
    </message>
    <message>
        <source>No offering is linked to it yet.</source>
        <translation>Er is nog geen aanbod aan gekoppeld.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) linked to it</source>
        <translation>
            <numerusform>%Ln aanbieding eraan gekoppeld</numerusform>
            <numerusform>%Ln aanbiedingen eraan gekoppeld</numerusform>
        </translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Ook genoemd</translation>
    </message>
    <message>
        <source>Broader</source>
        <translation>Ruimer</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Nauwer</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwant</translation>
    </message>
    <message>
        <source>Essential skills</source>
        <translation>Essentiële vaardigheden</translation>
    </message>
    <message>
        <source>Essential for</source>
        <translation>Essentieel voor</translation>
    </message>
    <message>
        <source>Optional skills</source>
        <translation>Optionele vaardigheden</translation>
    </message>
    <message>
        <source>Optional for</source>
        <translation>Aanvullend voor</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijziging</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Taught at</source>
        <translation>Onderwezen op</translation>
    </message>
    <message>
        <source>In other vocabularies</source>
        <translation>In andere vocabulaires</translation>
    </message>
    <message>
        <source>Retired by its vocabulary.</source>
        <translation>Vervallen verklaard door het vocabulaire.</translation>
    </message>
    <message>
        <source>Use instead</source>
        <translation>Gebruik in plaats daarvan</translation>
    </message>
    <message>
        <source>Also called in Dutch</source>
        <translation>Ook genoemd in het Nederlands</translation>
    </message>
    <message>
        <source>Also called in English</source>
        <translation>Ook genoemd in het Engels</translation>
    </message>
    <message>
        <source>In the collection</source>
        <translation>In de verzameling</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versie %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln begrip</numerusform>
            <numerusform>%Ln begrippen</numerusform>
        </translation>
    </message>
    <message>
        <source>without language</source>
        <translation>zonder taal</translation>
    </message>
    <message>
        <source>Labels in</source>
        <translation>Labels in</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
    <message>
        <source>Skills are suggested from it while outcomes are written.</source>
        <translation>Hieruit worden vaardigheden voorgesteld tijdens het schrijven van leeruitkomsten.</translation>
    </message>
    <message>
        <source>Nothing is suggested from it; that can be changed in the menu.</source>
        <translation>Hieruit wordt niets voorgesteld; dat is in het menu te veranderen.</translation>
    </message>
    <message>
        <source>In other languages</source>
        <translation>In andere talen</translation>
    </message>
    <message>
        <source>Editorial note</source>
        <translation>Opmerking van de redactie</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptFilter</name>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Kennis</translation>
    </message>
    <message>
        <source>Occupations</source>
        <translation>Beroepen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Other concepts</source>
        <translation>Andere begrippen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>All vocabularies</source>
        <translation>Alle vocabulaires</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Verzameling</translation>
    </message>
    <message>
        <source>All, in a collection or not</source>
        <translation>Alles, in een verzameling of niet</translation>
    </message>
    <message>
        <source>Also retired concepts</source>
        <translation>Ook vervallen begrippen</translation>
    </message>
    <message>
        <source>Choose what to search in</source>
        <translation>Kies waarin u zoekt</translation>
    </message>
    <message>
        <source>also retired</source>
        <translation>ook vervallen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptLinks</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <translation>Toevoegen: %1</translation>
    </message>
    <message>
        <source>Kind of mapping to %1</source>
        <translation>Soort verbinding met %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Weghalen: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptPane</name>
    <message>
        <source>How the concept is shown</source>
        <translation>Hoe het begrip wordt getoond</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>With the offerings that teach it and what is mapped to it</source>
        <translation>Met het aanbod dat het onderwijst en wat ermee verbonden is</translation>
    </message>
    <message>
        <source>Choose a concept, or search for one.</source>
        <translation>Kies een begrip, of zoek er een.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptReading</name>
    <message>
        <source>Concept</source>
        <translation>Begrip</translation>
    </message>
    <message>
        <source>This concept is not in a vocabulary of this catalogue any more.</source>
        <translation>Dit begrip staat niet meer in een vocabulaire van deze catalogus.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptSearch</name>
    <message>
        <source>Search skills and occupations</source>
        <translation>Vaardigheden en beroepen zoeken</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Zoekresultaten</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try another word, or fewer.</source>
        <translation>Probeer een ander woord, of minder woorden.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptTree</name>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln begrip</numerusform>
            <numerusform>%Ln begrippen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, version %2, %3</source>
        <translation>%1, versie %2, %3</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptUse</name>
    <message>
        <source>no level</source>
        <translation>geen niveau</translation>
    </message>
    <message>
        <source>Offerings that teach it, by level</source>
        <translation>Aanbod dat dit onderwijst, per niveau</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CounterLabel</name>
    <message>
        <source>%1, too long</source>
        <translation>%1, te lang</translation>
    </message>
    <message>
        <source>%1, nearly full</source>
        <translation>%1, bijna vol</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CoverageChart</name>
    <message>
        <source>Chart of skill coverage by group; the table has the same figures</source>
        <translation>Grafiek van de dekking van vaardigheden per groep; de tabel heeft dezelfde cijfers</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CoverageModel</name>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Koppelingen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CoveragePage</name>
    <message>
        <source>By group</source>
        <translation>Per groep</translation>
    </message>
    <message>
        <source>By skill</source>
        <translation>Per vaardigheid</translation>
    </message>
    <message>
        <source>Show coverage by</source>
        <translation>Dekking tonen per</translation>
    </message>
    <message>
        <source>There is no vocabulary in this catalogue yet.
Load one under Skills; then this shows which skills your offerings teach.</source>
        <translation>Er is nog geen vocabulaire in deze catalogus.
Laad er een bij Vaardigheden; dan ziet u hier welke vaardigheden uw aanbod onderwijst.</translation>
    </message>
    <message>
        <source>None of the %1 skills is taught yet</source>
        <translation>Van de %1 vaardigheden wordt er nog geen aangeboden</translation>
    </message>
    <message>
        <source>%1 of the %2 skills are taught</source>
        <translation>%1 van de %2 vaardigheden worden aangeboden</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln group(s) are still empty</source>
        <translation>
            <numerusform>%1; %Ln groep is nog leeg</numerusform>
            <numerusform>%1; %Ln groepen zijn nog leeg</numerusform>
        </translation>
    </message>
    <message>
        <source>a skill counts once in each group it belongs to</source>
        <translation>een vaardigheid telt één keer mee in elke groep waar zij bij hoort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) into another vocabulary count by their mappings</source>
        <translation>
            <numerusform>%Ln koppeling naar een ander vocabulaire telt mee door een mapping</numerusform>
            <numerusform>%Ln koppelingen naar een ander vocabulaire tellen mee door hun mappings</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows the first %1, the table all</source>
        <translation>de grafiek toont de eerste %1, de tabel alles</translation>
    </message>
    <message>
        <source>the chart shows what is taught, the table all</source>
        <translation>de grafiek toont wat wordt aangeboden, de tabel alles</translation>
    </message>
    <message>
        <source>No offering teaches anything in &quot;%1&quot; yet.</source>
        <translation>Nog geen aanbod onderwijst iets uit &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>skill-coverage</source>
        <translation>dekking-vaardigheden</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DateField</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>%1: calendar</source>
        <translation>%1: kalender</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>an example of a date, as people of that language write it</extracomment>
        <translation>bijvoorbeeld %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date (write it as %2).</source>
        <translation>&quot;%1&quot; is geen datum (schrijf het als %2).</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <extracomment>an example of a date, as short as possible: &quot;e.g. 2/1/2027&quot;</extracomment>
        <translation>bv. %1</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Kies op de kalender (Alt+Omlaag)</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Leveringen</translation>
    </message>
    <message>
        <source>Where and how to deliver, under a name. A nightly job makes the same delivery by that name: leerschakel-cli export --profile.</source>
        <translation>Waarheen en hoe, onder een naam. Een nachttaak levert onder die naam hetzelfde: leerschakel-cli export --profile.</translation>
    </message>
    <message>
        <source>Back to publishing</source>
        <translation>Terug naar publiceren</translation>
    </message>
    <message>
        <source>Deliver now</source>
        <translation>Nu leveren</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nieuw…</translation>
    </message>
    <message>
        <source>New delivery</source>
        <translation>Nieuwe levering</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Change this delivery</source>
        <translation>Deze levering wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Remove this delivery</source>
        <translation>Deze levering weghalen</translation>
    </message>
    <message>
        <source>Removes the name and its options. What was delivered stays.</source>
        <translation>Haalt de naam en de opties weg. Wat geleverd is, blijft.</translation>
    </message>
    <message>
        <source>No deliveries yet</source>
        <translation>Nog geen leveringen</translation>
    </message>
    <message>
        <source>Give a destination, its folder and its options a name, and repeat it with one key.</source>
        <translation>Geef een bestemming met map en opties een naam, en herhaal de levering met één toets.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opties</translation>
    </message>
    <message>
        <source>Deliver %1 now</source>
        <translation>%1 nu leveren</translation>
    </message>
    <message>
        <source>Delivery %1 is kept.</source>
        <translation>Levering %1 is bewaard.</translation>
    </message>
    <message>
        <source>Delivery %1 is removed.</source>
        <translation>Levering %1 is weggehaald.</translation>
    </message>
    <message>
        <source>Changing a setting…</source>
        <translation>Instelling wijzigen…</translation>
    </message>
    <message>
        <source>texts in Dutch only</source>
        <translation>teksten alleen in het Nederlands</translation>
    </message>
    <message>
        <source>texts in English only</source>
        <translation>teksten alleen in het Engels</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln kolom</numerusform>
            <numerusform>%Ln kolommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DeliveryDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>B&amp;ewaren</translation>
    </message>
    <message>
        <source>New delivery</source>
        <translation>Nieuwe levering</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Levering %1</translation>
    </message>
    <message>
        <source>In both languages</source>
        <translation>In beide talen</translation>
    </message>
    <message>
        <source>In Dutch only, where they are in Dutch</source>
        <translation>Alleen in het Nederlands, waar dat er is</translation>
    </message>
    <message>
        <source>In English only, where they are in English</source>
        <translation>Alleen in het Engels, waar dat er is</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Letters, digits, - and _: the name that scripts use, as in %1.</source>
        <translation>Letters, cijfers, - en _. Met deze naam verwijzen scripts naar de levering, bijvoorbeeld: %1.</translation>
    </message>
    <message>
        <source>&amp;Destination</source>
        <translation>&amp;Bestemming</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>&amp;Which offerings</source>
        <translation>&amp;Welk aanbod</translation>
    </message>
    <message>
        <source>&amp;Texts</source>
        <translation>&amp;Teksten</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Kolommen</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>Web&amp;adres</translation>
    </message>
    <message>
        <source>Where the folder will be on the web. What is written names its own addresses.</source>
        <translation>Waar de map op het web komt te staan. Wat wordt geschreven, noemt zijn eigen adressen.</translation>
    </message>
    <message>
        <source>&amp;Alliances</source>
        <translation>A&amp;llianties</translation>
    </message>
    <message>
        <source>For offerings that are to reach eduXchange and have no alliance of their own. Without one they do not get there.</source>
        <translation>Voor aanbod dat naar eduXchange moet en zelf nog geen alliantie heeft. Zonder alliantie komt het daar niet terecht.</translation>
    </message>
    <message>
        <source>Give the delivery a name.</source>
        <translation>Geef de levering een naam.</translation>
    </message>
    <message>
        <source>Choose the folder that it is written to.</source>
        <translation>Kies de map waar zij in komt.</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Kies minstens één kolom.</translation>
    </message>
    <message>
        <source>Changing a setting…</source>
        <translation>Instelling wijzigen…</translation>
    </message>
    <message>
        <source>Name of the delivery</source>
        <translation>Naam van de levering</translation>
    </message>
    <message>
        <source>Web address of the folder</source>
        <translation>Webadres van de map</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DestinationCard</name>
    <message>
        <source>Who needs it</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>What your institution must have</source>
        <translation>Wat uw instelling ervoor nodig heeft</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Staat aan</translation>
    </message>
    <message>
        <source>%1: switched on</source>
        <translation>%1: staat aan</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Uitproberen</translation>
    </message>
    <message>
        <source>Try out %1</source>
        <translation>%1 uitproberen</translation>
    </message>
    <message>
        <source>Shows what is missing, and writes everything once to a temporary folder. Nothing is published.</source>
        <translation>Toont wat er ontbreekt en schrijft alles één keer in een tijdelijke map. Er wordt niets gepubliceerd.</translation>
    </message>
    <message>
        <source>A catalogue has at least one destination.</source>
        <translation>Een catalogus heeft minstens één bestemming.</translation>
    </message>
    <message>
        <source>Switched off: offerings are not checked for it, and it is not shown anywhere else.</source>
        <translation>Staat uit: het aanbod wordt er niet voor nagekeken, en de bestemming is nergens anders te zien.</translation>
    </message>
    <message>
        <source>Switched on. Readiness is being calculated.</source>
        <translation>Staat aan. De gereedheid wordt berekend.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) ready</source>
        <translation>
            <numerusform>%Ln aanbieding gereed</numerusform>
            <numerusform>%Ln aanbiedingen gereed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln geblokkeerd</numerusform>
            <numerusform>%Ln geblokkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>none blocked</source>
        <translation>geen geblokkeerd</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Nog %Ln tonen</numerusform>
            <numerusform>Nog %Ln tonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more reasons why offerings are blocked</source>
        <translation>
            <numerusform>Nog %Ln reden tonen waarom aanbod geblokkeerd is</numerusform>
            <numerusform>Nog %Ln redenen tonen waarom aanbod geblokkeerd is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln offering(s) blocked by: %1</source>
        <translation>
            <numerusform>%Ln aanbieding tonen die geblokkeerd is door: %1</numerusform>
            <numerusform>%Ln aanbiedingen tonen die geblokkeerd zijn door: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried out: %1 of %Ln offering(s) can go there, in %2.</source>
        <translation>
            <numerusform>Uitgeprobeerd: %1 van %Ln aanbieding kan erheen, in %2.</numerusform>
            <numerusform>Uitgeprobeerd: %1 van %Ln aanbiedingen kunnen erheen, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln bestand</numerusform>
            <numerusform>%Ln bestanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) cannot be included.</source>
        <translation>
            <numerusform>%Ln waarde kan niet worden meegeleverd.</numerusform>
            <numerusform>%Ln waarden kunnen niet worden meegeleverd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why it is off unless you choose it</source>
        <translation>Waarom dit uit staat tot u het aanzet</translation>
    </message>
    <message>
        <source>When you take an offering back</source>
        <translation>Als u aanbod intrekt</translation>
    </message>
    <message>
        <source>This is the only destination that is switched on.</source>
        <translation>Dit is de enige bestemming die aanstaat.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DestinationsPage</name>
    <message>
        <source>Destinations</source>
        <translation>Bestemmingen</translation>
    </message>
    <message>
        <source>Switch on where your institution publishes. Only what is on is checked and shown.</source>
        <translation>Zet aan waar uw instelling publiceert. Alleen wat aanstaat, wordt nagekeken en getoond.</translation>
    </message>
    <message>
        <source>Back to publishing</source>
        <translation>Terug naar publiceren</translation>
    </message>
    <message>
        <source>Changing a setting…</source>
        <translation>Instelling wijzigen…</translation>
    </message>
    <message>
        <source>%1 is switched on.</source>
        <translation>%1 staat nu aan.</translation>
    </message>
    <message>
        <source>%1 is switched off.</source>
        <translation>%1 staat nu uit.</translation>
    </message>
    <message>
        <source>Trying out %1…</source>
        <translation>%1 uitproberen…</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DifferenceModel</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>was: %1</source>
        <translation>was: %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>van %1 naar %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s) may replace it</source>
        <translation>
            <numerusform>%Ln begrip kan het vervangen</numerusform>
            <numerusform>%Ln begrippen kunnen het vervangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Concept</source>
        <translation>Begrip</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert er</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>In use by</source>
        <translation>In gebruik bij</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>niet meer aanwezig</translation>
    </message>
    <message>
        <source>split</source>
        <translation>gesplitst</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verplaatst</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>andere naam</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>in English: %1, was: %2</source>
        <translation>in het Engels: %1, was: %2</translation>
    </message>
    <message>
        <source>in Dutch: %1, was: %2</source>
        <translation>in het Nederlands: %1, was: %2</translation>
    </message>
    <message>
        <source>no longer below %1</source>
        <translation>niet meer onder %1</translation>
    </message>
    <message>
        <source>now below %1</source>
        <translation>nu onder %1</translation>
    </message>
    <message>
        <source>now also below %1</source>
        <translation>nu ook onder %1</translation>
    </message>
    <message>
        <source>perhaps instead: %1</source>
        <translation>misschien in plaats daarvan: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DifferenceView</name>
    <message>
        <source>As it was delivered</source>
        <translation>Zoals het geleverd is</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat er verandert</translation>
    </message>
    <message>
        <source>As it would be delivered now</source>
        <translation>Zoals het nu geleverd zou worden</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Erbij</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DirectoryView</name>
    <message>
        <source>Filter by name, town or code</source>
        <translation>Filter op naam, plaats of code</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>Organisations, contacts, locations and regional deals</source>
        <translation>Organisaties, contacten, locaties en regiotransitiedeals</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>No organisations, contacts or locations yet</source>
        <translation>Nog geen organisaties, contacten of locaties</translation>
    </message>
    <message>
        <source>Those that offerings refer to are listed here, with where each is used.</source>
        <translation>Hier staan alle organisaties, contacten en locaties waar uw aanbiedingen naar verwijzen, met waar ze worden gebruikt.</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Likely doubles %1</source>
        <translation>Mogelijk dubbel %1</translation>
    </message>
    <message>
        <source>Not used %1</source>
        <translation>Niet gebruikt %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>%Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one to change it and to see where it is used, or several to merge them.</source>
        <translation>Kies er een om te wijzigen en te zien waar die wordt gebruikt, of kies er meer om samen te voegen.</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Samenvoegen…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %Ln…</source>
        <translation>
            <numerusform>%Ln &amp;samenvoegen…</numerusform>
            <numerusform>%Ln &amp;samenvoegen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln</source>
        <translation>
            <numerusform>%Ln &amp;verwijderen</numerusform>
            <numerusform>%Ln &amp;verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Makes one of the selected ones, or of the selected one and those that look like it</source>
        <translation>Maakt één van wat is geselecteerd, of van het geselecteerde en wat erop lijkt</translation>
    </message>
    <message>
        <source>Deletes the selected ones, where nothing uses them</source>
        <translation>Verwijdert wat is geselecteerd, als het nergens wordt gebruikt</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Nieuw: %1</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nieuw</translation>
    </message>
    <message>
        <source>Adds an organisation, contact, location or regional deal</source>
        <translation>Voegt een organisatie, contactpersoon, locatie of regiodeal toe</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DurationFieldEditor</name>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weken</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaren</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <translation>%1: eenheid</translation>
    </message>
    <message>
        <source>Write how many %1 it takes, 10 for example.</source>
        <translation>Vul in hoeveel %1 het duurt, bijvoorbeeld 10.</translation>
    </message>
    <message>
        <source>Only whole numbers go here (write it as %1 %2).</source>
        <translation>Hier past alleen een heel getal (schrijf het als %1 %2).</translation>
    </message>
    <message>
        <source>Only whole numbers from 1 to 9999 go here (write it as 10, or choose a smaller unit).</source>
        <translation>Hier past alleen een heel getal van 1 tot en met 9999 (schrijf het als 10, of kies een kleinere eenheid).</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::EditionForm</name>
    <message>
        <source>+ enrolment period</source>
        <translation>+ inschrijfperiode</translation>
    </message>
    <message>
        <source>+ price of this edition</source>
        <translation>+ prijs van deze uitvoering</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::EditionsSection</name>
    <message>
        <source>+ edition</source>
        <translation>+ uitvoering</translation>
    </message>
    <message>
        <source>Add an edition</source>
        <translation>Uitvoering toevoegen</translation>
    </message>
    <message>
        <source>Delete this edition</source>
        <translation>Deze uitvoering verwijderen</translation>
    </message>
    <message>
        <source>No editions yet. Add one for each time that this starts.</source>
        <translation>Nog geen uitvoeringen. Voeg er een toe voor elke keer dat dit begint.</translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>Nog niets ingevuld</translation>
    </message>
    <message>
        <source>Duplicate this edition</source>
        <translation>Deze uitvoering dupliceren</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FieldForm</name>
    <message>
        <source>%1 takes at most %2 characters</source>
        <translation>%1 neemt hoogstens %2 tekens</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FilterBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Gereedheid</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gereed</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>published</source>
        <translation>gepubliceerd</translation>
    </message>
    <message>
        <source>changed since publication</source>
        <translation>gewijzigd sinds publicatie</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Een filter toevoegen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>What is missing, by rule…</source>
        <translation>Wat ontbreekt, per regel…</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle filters weghalen</translation>
    </message>
    <message>
        <source>Filter %1; Delete removes it</source>
        <translation>Filter %1; Delete haalt het weg</translation>
    </message>
    <message>
        <source>Readiness for %1</source>
        <translation>Gereedheid voor %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FindingCard</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>Ga naar veld</translation>
    </message>
    <message>
        <source>Go to field: %1</source>
        <translation>Ga naar veld: %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Waarom: %1</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>Leegmaken</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>Zet op %1</translation>
    </message>
    <message>
        <source>Required by: %1</source>
        <translation>Gevraagd door: %1</translation>
    </message>
    <message>
        <source>Written in: %1</source>
        <translation>Staat in: %1</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>In de bron</translation>
    </message>
    <message>
        <source>In the source: %1</source>
        <translation>In de bron: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%Ln block(s)</source>
        <translation>
            <numerusform>%Ln blokkeert</numerusform>
            <numerusform>%Ln blokkeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln waarschuwing</numerusform>
            <numerusform>%Ln waarschuwingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln tip</numerusform>
            <numerusform>%Ln tips</numerusform>
        </translation>
    </message>
    <message>
        <source>This offering is not in the catalogue any more.</source>
        <translation>Dit aanbod staat niet meer in de catalogus.</translation>
    </message>
    <message>
        <source>Choose an offering to see what its catalogues say about it.</source>
        <translation>Kies een aanbieding om te zien wat de catalogi ervan zeggen.</translation>
    </message>
    <message>
        <source>No findings. This offering can be published.</source>
        <translation>Niets op te merken. Deze aanbieding kan worden gepubliceerd.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FoldSection</name>
    <message>
        <source>Folds and unfolds this part</source>
        <translation>Klapt dit deel in en uit</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FolderField</name>
    <message>
        <source>Folder to publish to</source>
        <translation>Map om in te publiceren</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose the folder to publish to</source>
        <translation>Kies de map om in te publiceren</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::GroupHeading</name>
    <message>
        <source>Number of modules to choose</source>
        <translation>Aantal te kiezen modules</translation>
    </message>
    <message>
        <source>Leave this empty if the number is free</source>
        <translation>Laat dit leeg als het aantal vrij is</translation>
    </message>
    <message>
        <source>Name of this choice</source>
        <translation>Naam van deze keuze</translation>
    </message>
    <message>
        <source>Name of the group of electives</source>
        <translation>Naam van de keuzegroep</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message numerus="yes">
        <source>Choose from %Ln module(s)</source>
        <translation>
            <numerusform>Kies uit %Ln module</numerusform>
            <numerusform>Kies uit %Ln modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln module(s)</source>
        <translation>
            <numerusform>van %Ln module</numerusform>
            <numerusform>van %Ln modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::HistoryModel</name>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 op %2</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>undone, can be redone</source>
        <translation>ongedaan gemaakt, kan opnieuw</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::HistoryView</name>
    <message>
        <source>Changes, newest first</source>
        <translation>Wijzigingen, nieuwste eerst</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Er is nog niets gewijzigd</translation>
    </message>
    <message>
        <source>Every change is listed here, with who made it and when.</source>
        <translation>Hier ziet u elke wijziging: wie deed wat, en wanneer.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::HitDelegate</name>
    <message>
        <source>retired</source>
        <translation>vervallen</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>ook: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Importing</name>
    <message>
        <source>Comparing the source with the catalogue…</source>
        <translation>Bron met de catalogus vergelijken…</translation>
    </message>
    <message>
        <source>Reading the sheet…</source>
        <translation>Blad lezen…</translation>
    </message>
    <message>
        <source>Import from %1? %2 new, %3 changed, %4 unchanged, %5 rejected; values not taken: %6. The changed ones get the values of the source in place of those that are here now.</source>
        <translation>Importeren uit %1? %2 nieuw, %3 gewijzigd, %4 ongewijzigd, %5 geweigerd; waarden die niet meekomen: %6. Wat gewijzigd is, krijgt de waarden uit de bron in plaats van wat hier nu staat.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Importing offerings…</source>
        <translation>Aanbod importeren…</translation>
    </message>
    <message>
        <source>Imported: %1 new, %2 changed, %3 unchanged</source>
        <translation>Geïmporteerd: %1 nieuw, %2 gewijzigd, %3 ongewijzigd</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::InspectDialog</name>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Bekijken</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Verslag bewaren…</translation>
    </message>
    <message>
        <source>Inspect a source</source>
        <translation>Een bron bekijken</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>B&amp;estand…</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Map…</translation>
    </message>
    <message>
        <source>A file, a folder, or the address of an endpoint</source>
        <translation>Een bestand, een map of het adres van een endpoint</translation>
    </message>
    <message>
        <source>Fo&amp;rmat</source>
        <translation>&amp;Formaat</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>B&amp;ron</translation>
    </message>
    <message>
        <source>&amp;Rules of</source>
        <translation>Re&amp;gels van</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Checks what somebody else delivers: its form against the standard, and its content against the rules of a destination. Nothing is imported.</source>
        <translation>Controleert wat een ander aanlevert: de vorm volgens de standaard, en de inhoud volgens de regels van een bestemming. Er wordt niets geïmporteerd.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Bevinding</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Required by</source>
        <translation>Gevraagd door</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Wat er is gevonden</translation>
    </message>
    <message>
        <source>%1 itself</source>
        <translation>%1 zelf</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Kies een bestand</translation>
    </message>
    <message>
        <source>Inspecting…</source>
        <translation>Bekijken…</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Er is niets mis mee.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln fout</numerusform>
            <numerusform>%Ln fouten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln waarschuwing</numerusform>
            <numerusform>%Ln waarschuwingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln opmerking</numerusform>
            <numerusform>%Ln opmerkingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %Ln more</source>
        <translation>
            <numerusform>…en nog %Ln</numerusform>
            <numerusform>…en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>There is no offering in it.</source>
        <translation>Er staat geen aanbieding in.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) read, nothing is wrong with them.</source>
        <translation>
            <numerusform>%Ln aanbieding gelezen, er is niets mis mee.</numerusform>
            <numerusform>%Ln aanbiedingen gelezen, er is niets mis mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) read</source>
        <translation>
            <numerusform>%Ln aanbieding gelezen</numerusform>
            <numerusform>%Ln aanbiedingen gelezen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::InstitutionDialog</name>
    <message>
        <source>Institution</source>
        <translation>Instelling</translation>
    </message>
    <message>
        <source>&amp;Which institution provides what you make in this catalogue?</source>
        <translation>&amp;Welke instelling biedt aan wat u in deze catalogus maakt?</translation>
    </message>
    <message>
        <source>It becomes the provider of every new offering; you can still choose another one there. Type a name that is not in the list to add an institution.</source>
        <translation>Die wordt de aanbieder van elk nieuw aanbod; daar kunt u nog een andere kiezen. Typ een naam die niet in de lijst staat om een instelling toe te voegen.</translation>
    </message>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Deze gebruiken</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::InstitutionQuestion</name>
    <message>
        <source>Which institution provides what you make in this catalogue?</source>
        <translation>Welke instelling biedt aan wat u in deze catalogus maakt?</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>Saving the institution…</source>
        <translation>De instelling bewaren…</translation>
    </message>
    <message>
        <source>New offerings get this institution as their provider.</source>
        <translation>Nieuw aanbod krijgt deze instelling als aanbieder.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ItemsFieldEditor</name>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Toevoegen aan %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is still to be chosen; this row is kept once it is.</source>
        <translation>%1 is nog niet gekozen; daarna wordt deze regel bewaard.</translation>
    </message>
    <message>
        <source>%1 is still to be filled in; this row is kept once it is.</source>
        <translation>%1 is nog niet ingevuld; daarna wordt deze regel bewaard.</translation>
    </message>
    <message>
        <source>An amount must be more than 0.</source>
        <translation>Vul een aantal in dat groter is dan 0.</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ toevoegen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handeling</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::LanguageHead</name>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::LanguageSwitch</name>
    <message>
        <source>Show the Dutch texts</source>
        <translation>De Nederlandse teksten tonen</translation>
    </message>
    <message>
        <source>Show the English texts</source>
        <translation>De Engelse teksten tonen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Show the texts in both languages</source>
        <translation>De teksten in beide talen tonen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::LoadButton</name>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Load a vocabulary</source>
        <translation>Een vocabulaire laden</translation>
    </message>
    <message>
        <source>A folder (ESCO, unpacked)…</source>
        <translation>Een map (ESCO, uitgepakt)…</translation>
    </message>
    <message>
        <source>Files, or a download as it is (zip)…</source>
        <translation>Bestanden, of de download zelf (zip)…</translation>
    </message>
    <message>
        <source>Where to get vocabularies…</source>
        <translation>Waar vocabulaires te vinden zijn…</translation>
    </message>
    <message>
        <source>Choose the files of a vocabulary</source>
        <translation>Kies de bestanden van een vocabulaire</translation>
    </message>
    <message>
        <source>Choose the folder of a vocabulary</source>
        <translation>Kies de map van een vocabulaire</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::LocalizedFieldEditor</name>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>No Dutch text yet</source>
        <translation>Nog geen Nederlandse tekst</translation>
    </message>
    <message>
        <source>No English text yet</source>
        <translation>Nog geen Engelse tekst</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a field and the language of its text: &quot;Title, Dutch&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MainWindow</name>
    <message>
        <source>Leerschakel</source>
        <translation>Leerschakel</translation>
    </message>
    <message>
        <source>%1 – Leerschakel</source>
        <translation>%1 – Leerschakel</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MappingDialog</name>
    <message>
        <source>&amp;Try it out</source>
        <translation>&amp;Uitproberen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importeren</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importeren</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Blad</translation>
    </message>
    <message>
        <source>&amp;Row with the headers</source>
        <translation>&amp;Rij met de kopjes</translation>
    </message>
    <message>
        <source>&amp;One offering is</source>
        <translation>Eén &amp;aanbod is</translation>
    </message>
    <message>
        <source>Offerings are of &amp;kind</source>
        <translation>&amp;Soort aanbod</translation>
    </message>
    <message>
        <source>Texts are in &amp;language</source>
        <translation>&amp;Taal van de teksten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Bevat</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Eerste waarden</translation>
    </message>
    <message>
        <source>Columns of the sheet</source>
        <translation>Kolommen van het blad</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (verborgen)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>all rows of one code</source>
        <translation>alle rijen met één code</translation>
    </message>
    <message>
        <source>all rows of one title</source>
        <translation>alle rijen met één titel</translation>
    </message>
    <message>
        <source>each row</source>
        <translation>elke rij</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>no field: keep as it is</source>
        <translation>geen veld: bewaar het zoals het is</translation>
    </message>
    <message>
        <source>(no header)</source>
        <translation>(geen kopje)</translation>
    </message>
    <message>
        <source>Field of column %1</source>
        <translation>Veld van kolom %1</translation>
    </message>
    <message>
        <source>What no field holds is kept with the offering. Try it out to see what would come in; nothing is changed by that.</source>
        <translation>Wat in geen veld past, wordt bij het aanbod bewaard. Probeer het uit om te zien wat er binnenkomt; daar verandert niets door.</translation>
    </message>
    <message>
        <source>Choose the column that holds the titles.</source>
        <translation>Kies de kolom met de titels.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Trying the import…</source>
        <translation>Import uitproberen…</translation>
    </message>
    <message>
        <source>%1 would be new, %2 changed, %3 unchanged</source>
        <translation>%1 zouden nieuw zijn, %2 gewijzigd, %3 ongewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows would not be taken</source>
        <translation>
            <numerusform>%Ln rij zou niet worden overgenomen</numerusform>
            <numerusform>%Ln rijen zouden niet worden overgenomen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MappingName</name>
    <message>
        <source>The same</source>
        <translation>Hetzelfde</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Vrijwel hetzelfde</translation>
    </message>
    <message>
        <source>Broader</source>
        <translation>Ruimer</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Nauwer</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwant</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MappingView</name>
    <message>
        <source>Only what is not mapped yet</source>
        <translation>Alleen wat nog niet verbonden is</translation>
    </message>
    <message>
        <source>Filter your own concepts</source>
        <translation>Eigen begrippen filteren</translation>
    </message>
    <message>
        <source>Search other vocabularies</source>
        <translation>In andere vocabulaires zoeken</translation>
    </message>
    <message>
        <source>Own concepts</source>
        <translation>Eigen begrippen</translation>
    </message>
    <message>
        <source>Concepts of other vocabularies</source>
        <translation>Begrippen van andere vocabulaires</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>%1: %2 of %3 concepts mapped</source>
        <translation>%1: %2 van %3 begrippen verbonden</translation>
    </message>
    <message>
        <source>Nothing has a name like this. Search with other words.</source>
        <translation>Niets heet zo. Zoek met andere woorden.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MergeDialog</name>
    <message numerus="yes">
        <source>Merge %Ln into one</source>
        <translation>
            <numerusform>%Ln samenvoegen</numerusform>
            <numerusform>%Ln samenvoegen tot één</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Which one stays?</source>
        <translation>&amp;Welke blijft?</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>Welke blijft?</translation>
    </message>
    <message>
        <source>What merging does</source>
        <translation>Wat samenvoegen inhoudt</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other organisation(s), contact(s) or location(s)</source>
        <translation>
            <numerusform>%Ln andere organisatie, contact of locatie</numerusform>
            <numerusform>%Ln andere organisaties, contacten of locaties</numerusform>
        </translation>
    </message>
    <message>
        <source>the institution of new offerings</source>
        <translation>de instelling van nieuw aanbod</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partner(s) would be there twice, and are there once.</source>
        <translation>
            <numerusform>%Ln partner zou er dubbel staan, en staat er één keer.</numerusform>
            <numerusform>%Ln partners zouden er dubbel staan, en staan er één keer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Blijft</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Verdwijnt</translation>
    </message>
    <message>
        <source>Then refer to the one that stays</source>
        <translation>Verwijst daarna naar wat blijft</translation>
    </message>
    <message>
        <source>Copied, as the one that stays has none</source>
        <translation>Wordt overgenomen, omdat het ontbreekt bij wat blijft</translation>
    </message>
    <message>
        <source>Removed too, as the one that stays has another value</source>
        <translation>Verdwijnt ook, omdat er iets anders staat bij wat blijft</translation>
    </message>
    <message>
        <source>It is one step that can be undone.</source>
        <translation>Het is één stap, die u ongedaan kunt maken.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MessageBar</name>
    <message numerus="yes">
        <source>%Ln more message(s); close these to see them</source>
        <translation>
            <numerusform>Nog %Ln melding; sluit deze om die te zien</numerusform>
            <numerusform>Nog %Ln meldingen; sluit deze om die te zien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MessageRow</name>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MissingDialog</name>
    <message>
        <source>Not all of the vocabulary is here</source>
        <translation>Het vocabulaire is niet volledig</translation>
    </message>
    <message>
        <source>Load what is here</source>
        <translation>Laad wat er is</translation>
    </message>
    <message>
        <source>Do not load it</source>
        <translation>Niet laden</translation>
    </message>
    <message>
        <source>You can load what is missing later; it is then added to the rest.</source>
        <translation>Wat ontbreekt kunt u later laden; het komt dan bij de rest.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ModuleFieldEditor</name>
    <message>
        <source>No module is called &quot;%1&quot; (type another word, or choose one from the list).</source>
        <translation>Er is geen module die &quot;%1&quot; heet (typ een ander woord, of kies er een uit de lijst).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln module(s) are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln module heet &quot;%1&quot; (kies er een uit de lijst).</numerusform>
            <numerusform>%Ln modules heten &quot;%1&quot; (kies er een uit de lijst).</numerusform>
        </translation>
    </message>
    <message>
        <source>Type to search for a module</source>
        <translation>Typ om een module te zoeken</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ModuleList</name>
    <message>
        <source>No modules yet. Add the modules of this programme in the order in which they are followed.</source>
        <translation>Nog geen modules. Voeg de modules van dit programma toe in de volgorde waarin ze gevolgd worden.</translation>
    </message>
    <message>
        <source>Add a module</source>
        <translation>Module toevoegen</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>(nog geen titel)</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Samen: %1</translation>
    </message>
    <message>
        <source>Electives together: %1</source>
        <translation>Alle keuzemodules samen: %1</translation>
    </message>
    <message>
        <source>Without study load, and not counted: %1</source>
        <translation>Zonder studielast, en niet meegeteld: %1</translation>
    </message>
    <message>
        <source>It is in this programme already, as number %1.</source>
        <translation>Die zit al in dit programma, als nummer %1.</translation>
    </message>
    <message>
        <source>A programme cannot be a part of itself.</source>
        <translation>Een programma kan geen onderdeel van zichzelf zijn.</translation>
    </message>
    <message>
        <source>Required of that: %1; to be chosen: %2</source>
        <translation>Daarvan verplicht: %1; te kiezen: %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ModuleRow</name>
    <message>
        <source>elective</source>
        <translation>keuze</translation>
    </message>
    <message>
        <source>A module that is not there any more</source>
        <translation>Een module die er niet meer is</translation>
    </message>
    <message>
        <source>≡ %1.</source>
        <extracomment>the sign that something can be dragged, and a number</extracomment>
        <translation>≡ %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Drag to move, or press Alt+Up and Alt+Down</source>
        <translation>Versleep om te verplaatsen, of druk op Alt+Omhoog en Alt+Omlaag</translation>
    </message>
    <message>
        <source>Elective: %1</source>
        <translation>Keuze: %1</translation>
    </message>
    <message>
        <source>Take out of the programme: %1</source>
        <translation>Uit het programma halen: %1</translation>
    </message>
    <message>
        <source>Take out of the programme</source>
        <translation>Uit het programma halen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>elective: %1</source>
        <translation>keuze: %1</translation>
    </message>
    <message>
        <source>Enter shows the module, Alt+Up and Alt+Down move it, Delete takes it out</source>
        <translation>Enter toont de module, Alt+Omhoog en Alt+Omlaag verplaatsen haar, Delete haalt haar eruit</translation>
    </message>
    <message>
        <source>Enter shows the module</source>
        <translation>Enter toont de module</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::NumberField</name>
    <message>
        <source>&quot;%1&quot; is not a whole number (write it as %2).</source>
        <translation>&quot;%1&quot; is geen heel getal (schrijf het als %2).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be read in two ways (write %2 or %3).</source>
        <translation>&quot;%1&quot; kan twee dingen betekenen (schrijf %2 of %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number (write it as %2).</source>
        <translation>&quot;%1&quot; is geen getal (schrijf het als %2).</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>O&amp;pnieuw doen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw doen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Duplicate %1 offerings</source>
        <translation>%1 aanbiedingen &amp;dupliceren</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliceren</translation>
    </message>
    <message>
        <source>Duplicate %1 offerings &amp;without editions</source>
        <translation>%1 aanbiedingen &amp;zonder uitvoeringen dupliceren</translation>
    </message>
    <message>
        <source>Duplicate &amp;without editions</source>
        <translation>Dupliceren &amp;zonder uitvoeringen</translation>
    </message>
    <message>
        <source>D&amp;elete %1 offerings…</source>
        <translation>%1 aanbiedingen v&amp;erwijderen…</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>V&amp;erwijderen</translation>
    </message>
    <message>
        <source>&amp;Change fields of %1 offerings…</source>
        <translation>Velden van %1 aanbiedingen &amp;wijzigen…</translation>
    </message>
    <message>
        <source>&amp;Change fields…</source>
        <translation>Velden &amp;wijzigen…</translation>
    </message>
    <message>
        <source>&amp;Status of %1 offerings</source>
        <translation>&amp;Status van %1 aanbiedingen</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingEditor</name>
    <message>
        <source>Choose an offering in the list, or add one.</source>
        <translation>Kies een aanbieding in de lijst, of voeg er een toe.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Leeruitkomsten</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Uitvoeringen</translation>
    </message>
    <message>
        <source>Price and funding</source>
        <translation>Prijs en financiering</translation>
    </message>
    <message>
        <source>+ price</source>
        <translation>+ prijs</translation>
    </message>
    <message>
        <source>No price yet. Give what the learner pays, VAT included.</source>
        <translation>Nog geen prijs. Geef wat de deelnemer betaalt, met btw.</translation>
    </message>
    <message>
        <source>+ funding</source>
        <translation>+ financiering</translation>
    </message>
    <message>
        <source>No funding yet. Name the schemes that help pay for this.</source>
        <translation>Nog geen financiering. Noem de regelingen die helpen betalen.</translation>
    </message>
    <message>
        <source>Organisation and partners</source>
        <translation>Organisatie en partners</translation>
    </message>
    <message>
        <source>+ partner</source>
        <translation>+ partner</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Onderdeel van</translation>
    </message>
    <message>
        <source>Publish to</source>
        <translation>Publiceren naar</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Samenstelling</translation>
    </message>
    <message>
        <source>No partners yet. Add who takes part besides the provider.</source>
        <translation>Nog geen partners. Voeg toe wie naast de aanbieder meedoet.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingHeader</name>
    <message>
        <source>Without a title yet</source>
        <translation>Nog zonder titel</translation>
    </message>
    <message>
        <source>This catalogue is open for reading only.</source>
        <translation>Deze catalogus is alleen om te lezen geopend.</translation>
    </message>
    <message>
        <source>changed just now</source>
        <translation>zojuist gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>changed %Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minuut geleden gewijzigd</numerusform>
            <numerusform>%Ln minuten geleden gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln uur geleden gewijzigd</numerusform>
            <numerusform>%Ln uur geleden gewijzigd</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>gewijzigd op %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingList</name>
    <message>
        <source>No offerings yet</source>
        <translation>Nog geen aanbod</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Add the first one, or import what you already publish.</source>
        <translation>Maak de eerste aanbieding, of importeer wat u al publiceert.</translation>
    </message>
    <message>
        <source>No offering matches what you are looking for. Use fewer words, or remove a filter.</source>
        <translation>Geen aanbod past bij wat u zoekt. Gebruik minder woorden, of haal een filter weg.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingTableModel</name>
    <message>
        <source>(no title yet)</source>
        <translation>(nog geen titel)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Study load</source>
        <translation>Studielast</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Aanbieder</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Next start</source>
        <translation>Volgende start</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Uitvoeringen</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>waits to be added</source>
        <translation>wacht op toevoegen</translation>
    </message>
    <message>
        <source>Waits to be added: something else is writing</source>
        <translation>Wacht op toevoegen: er wordt nog iets anders geschreven</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutcomeList</name>
    <message>
        <source>+ learning outcome</source>
        <translation>+ leeruitkomst</translation>
    </message>
    <message>
        <source>Skills of the offering as a whole</source>
        <translation>Vaardigheden van het aanbod als geheel</translation>
    </message>
    <message>
        <source>Add a learning outcome</source>
        <translation>Leeruitkomst toevoegen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutcomeRow</name>
    <message>
        <source>Drag to move, or press Alt+Up and Alt+Down in the text</source>
        <translation>Sleep om te verplaatsen, of druk Alt+Omhoog en Alt+Omlaag in de tekst</translation>
    </message>
    <message>
        <source>Delete this learning outcome</source>
        <translation>Deze leeruitkomst verwijderen</translation>
    </message>
    <message>
        <source>What the learner can do afterwards</source>
        <translation>Wat de deelnemer daarna kan</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>Hetzelfde in het Engels</translation>
    </message>
    <message>
        <source>Learning outcome %1</source>
        <translation>Leeruitkomst %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutdatedDialog</name>
    <message>
        <source>Skills that are out of date</source>
        <translation>Vaardigheden die verouderd zijn</translation>
    </message>
    <message>
        <source>Their vocabulary has retired them or left them out. Your links to them stay until you choose something in their place.</source>
        <translation>Hun vocabulaire heeft ze laten vervallen of weggelaten. Uw koppelingen blijven staan tot u iets anders kiest.</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Vaardigheid</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat is er gebeurd</translation>
    </message>
    <message>
        <source>Linked by</source>
        <translation>Gekoppeld door</translation>
    </message>
    <message>
        <source>Use instead</source>
        <translation>Gebruik in plaats daarvan</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the link</source>
        <translation>Koppeling houden</translation>
    </message>
    <message>
        <source>Instead of &quot;%1&quot;</source>
        <translation>In plaats van &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Linked in: %1</source>
        <translation>Gekoppeld in: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>keep the link</source>
        <translation>koppeling houden</translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln skill(s)</source>
        <translation>
            <numerusform>%Ln vaardigheid vervangen</numerusform>
            <numerusform>%Ln vaardigheden vervangen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln offering(s), as one step that can be undone.</source>
        <translation>
            <numerusform>In %Ln aanbieding, als één stap die ongedaan te maken is.</numerusform>
            <numerusform>In %Ln aanbiedingen, als één stap die ongedaan te maken is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skill(s) replaced</source>
        <translation>
            <numerusform>%Ln vaardigheid vervangen</numerusform>
            <numerusform>%Ln vaardigheden vervangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search for another skill</source>
        <translation>Andere vaardigheid zoeken</translation>
    </message>
    <message>
        <source>No skill has a similar name: search for another one.</source>
        <translation>Niets heet ongeveer zo: zoek een andere vaardigheid.</translation>
    </message>
    <message>
        <source>No replacement is chosen yet.</source>
        <translation>Er is niets gekozen om te vervangen.</translation>
    </message>
    <message>
        <source>The link stays as it is, marked as out of date.</source>
        <translation>De koppeling blijft staan, aangemerkt als verouderd.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutdatedLink</name>
    <message numerus="yes">
        <source>%Ln linked skill(s) out of date: review them</source>
        <translation>
            <numerusform>%Ln gekoppelde vaardigheid verouderd: bekijken</numerusform>
            <numerusform>%Ln gekoppelde vaardigheden verouderd: bekijken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OwnConceptEditor</name>
    <message>
        <source>Add below</source>
        <translation>Eronder toevoegen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln begrip</numerusform>
            <numerusform>%Ln begrippen</numerusform>
        </translation>
    </message>
    <message>
        <source>New concept</source>
        <translation>Nieuw begrip</translation>
    </message>
    <message>
        <source>Deeper</source>
        <translation>Dieper</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Hoger</translation>
    </message>
    <message>
        <source>Add after</source>
        <translation>Ernaast toevoegen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PartCard</name>
    <message>
        <source>Stays open when another is opened</source>
        <translation>Blijft open wanneer een andere opengaat</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PartList</name>
    <message>
        <source>Add: %1</source>
        <translation>Toevoegen: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Weghalen: %1</translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>Nog niets ingevuld</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PreviewPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>Bewaren als bestand</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>What will be published</source>
        <translation>Wat wordt gepubliceerd</translation>
    </message>
    <message>
        <source>Copies the whole text</source>
        <translation>Kopieert de hele tekst</translation>
    </message>
    <message>
        <source>Choose an offering to see what its catalogues will get.</source>
        <translation>Kies een aanbieding om te zien wat de catalogi krijgen.</translation>
    </message>
    <message>
        <source>There is no destination to publish to yet.</source>
        <translation>Er is nog geen bestemming om naar te publiceren.</translation>
    </message>
    <message>
        <source>What its catalogues will get is shown here as soon as the offering is in the catalogue.</source>
        <translation>Wat de catalogi krijgen, ziet u hier zodra het aanbod in de catalogus staat.</translation>
    </message>
    <message>
        <source>%1 does not take offerings like this one, so it is left out.</source>
        <translation>%1 gaat niet over aanbod als dit: het gaat niet mee.</translation>
    </message>
    <message>
        <source>Go to field</source>
        <translation>Ga naar veld</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Zoeken in de bron</translation>
    </message>
    <message>
        <source>Next remark in the source</source>
        <translation>Volgende opmerking in de bron</translation>
    </message>
    <message>
        <source>Previous remark in the source</source>
        <translation>Vorige opmerking in de bron</translation>
    </message>
    <message>
        <source>Next place found in the source</source>
        <translation>Volgende vindplaats in de bron</translation>
    </message>
    <message>
        <source>Previous place found in the source</source>
        <translation>Vorige vindplaats in de bron</translation>
    </message>
    <message>
        <source>Fold all of the source</source>
        <translation>Hele bron dichtvouwen</translation>
    </message>
    <message>
        <source>Unfold all of the source</source>
        <translation>Hele bron openvouwen</translation>
    </message>
    <message>
        <source>Compare with the last delivery</source>
        <translation>Vergelijken met de laatste levering</translation>
    </message>
    <message>
        <source>%1 is on no line here.</source>
        <translation>%1 staat hier op geen enkele regel.</translation>
    </message>
    <message>
        <source>This line came from no field: the format asks for it, or it was calculated.</source>
        <translation>Deze regel komt niet uit een veld: het formaat vraagt erom, of hij is berekend.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PublishingState</name>
    <message numerus="yes">
        <source>%Ln offering(s) ready for the first time</source>
        <translation>
            <numerusform>%Ln aanbieding gereed voor de eerste publicatie</numerusform>
            <numerusform>%Ln aanbiedingen gereed voor de eerste publicatie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since last time</source>
        <translation>
            <numerusform>%Ln gewijzigd sinds de vorige keer</numerusform>
            <numerusform>%Ln gewijzigd sinds de vorige keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln geblokkeerd</numerusform>
            <numerusform>%Ln geblokkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is published as it is now</source>
        <translation>Alles is gepubliceerd zoals het nu is</translation>
    </message>
    <message>
        <source>Nothing has been published to this destination yet.</source>
        <translation>Naar deze bestemming is nog niets gepubliceerd.</translation>
    </message>
    <message numerus="yes">
        <source>Last published %1 by %2: %Ln offering(s), to %3</source>
        <translation>
            <numerusform>Laatst gepubliceerd %1 door %2: %Ln aanbieding, naar %3</numerusform>
            <numerusform>Laatst gepubliceerd %1 door %2: %Ln aanbiedingen, naar %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PublishingView</name>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Readiness of offerings</source>
        <translation>Gereedheid van het aanbod</translation>
    </message>
    <message numerus="yes">
        <source>Publish %Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding publiceren</numerusform>
            <numerusform>%Ln aanbiedingen publiceren</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Bezig met publiceren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) published</source>
        <translation>
            <numerusform>%Ln aanbieding gepubliceerd</numerusform>
            <numerusform>%Ln aanbiedingen gepubliceerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) written for inspection; nothing was published</source>
        <translation>
            <numerusform>%Ln aanbieding weggeschreven ter inzage; er is niets gepubliceerd</numerusform>
            <numerusform>%Ln aanbiedingen weggeschreven ter inzage; er is niets gepubliceerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) ready but not approved: not published unless you choose “%1”.</source>
        <translation>
            <numerusform>%Ln aanbieding is gereed maar niet goedgekeurd: die wordt alleen gepubliceerd als u “%1” kiest.</numerusform>
            <numerusform>%Ln aanbiedingen zijn gereed maar niet goedgekeurd: die worden alleen gepubliceerd als u “%1” kiest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness is not calculated for a catalogue that is open read-only</source>
        <translation>Wat gereed is, wordt niet bepaald voor een catalogus die alleen om te lezen open is</translation>
    </message>
    <message>
        <source>Destinations…</source>
        <translation>Bestemmingen…</translation>
    </message>
    <message>
        <source>Where to publish: switch destinations on or off, and try them out</source>
        <translation>Waarheen: bestemmingen aan- of uitzetten en uitproberen</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>Werklijst</translation>
    </message>
    <message>
        <source>What is still missing, by rule: fix the same gap in many offerings in one step</source>
        <translation>Wat er nog ontbreekt, per regel: herstel gelijke gebreken in één stap</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergelijken…</translation>
    </message>
    <message>
        <source>Compare with last publication: what a delivery now would change of the selected offerings, or of all when none is selected</source>
        <translation>Vergelijken met de laatste publicatie: wat een levering nu zou veranderen van het gekozen aanbod, of van alles als er niets is gekozen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Take back the selected offerings that were published: the next delivery does it.</source>
        <translation>Trek het gekozen aanbod in dat gepubliceerd is: de volgende levering voert het uit.</translation>
    </message>
    <message>
        <source>Withdrawing…</source>
        <translation>Intrekken…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) will be withdrawn with the next delivery.</source>
        <translation>
            <numerusform>%Ln aanbieding wordt met de volgende levering ingetrokken.</numerusform>
            <numerusform>%Ln aanbiedingen worden met de volgende levering ingetrokken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliveries…</source>
        <translation>Leveringen…</translation>
    </message>
    <message>
        <source>Destinations with their folder and options, under a name</source>
        <translation>Bestemmingen met hun map en opties, onder een naam</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Opties…</translation>
    </message>
    <message>
        <source>More options of this destination, kept under a name for the next time</source>
        <translation>Wat er bij deze bestemming nog te kiezen is: bewaard onder een naam, ook voor de volgende keer</translation>
    </message>
    <message>
        <source>As in delivery %1: %2.</source>
        <translation>Als levering %1: %2.</translation>
    </message>
    <message>
        <source>Exporting offerings…</source>
        <translation>Bezig met exporteren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) written to %1</source>
        <translation>
            <numerusform>%Ln aanbieding weggeschreven naar %1</numerusform>
            <numerusform>%Ln aanbiedingen weggeschreven naar %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Versturen…</translation>
    </message>
    <message>
        <source>Over the network, instead of as files that others fetch</source>
        <translation>Via het netwerk, in plaats van als bestanden die anderen ophalen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::RadarView</name>
    <message>
        <source>Pages of the Radar</source>
        <translation>Pagina&apos;s van de radar</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReadinessModel</name>
    <message>
        <source>ready</source>
        <translation>gereed</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>geblokkeerd</translation>
    </message>
    <message>
        <source>published</source>
        <translation>gepubliceerd</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>gewijzigd sindsdien</translation>
    </message>
    <message>
        <source>to be withdrawn</source>
        <translation>in te trekken</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ingetrokken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <translation>
            <numerusform>%Ln blokkeert</numerusform>
            <numerusform>%Ln blokkeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Gereedheid</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>Last published</source>
        <translation>Laatst gepubliceerd</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Gewijzigd sindsdien</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReadingPanel</name>
    <message>
        <source>Language of the page</source>
        <translation>Taal van de pagina</translation>
    </message>
    <message>
        <source>What learners read</source>
        <translation>Wat deelnemers lezen</translation>
    </message>
    <message>
        <source>Choose an offering to see what learners read.</source>
        <translation>Kies een aanbieding om te zien wat deelnemers lezen.</translation>
    </message>
    <message>
        <source>What learners read is shown here as soon as the offering is in the catalogue.</source>
        <translation>Wat deelnemers lezen staat hier zodra de aanbieding in de catalogus staat.</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Recovery</name>
    <message>
        <source>What you type is not safe against a power cut until it is saved.</source>
        <translation>Wat u typt, is pas veilig voor een stroomstoring als het bewaard is.</translation>
    </message>
    <message>
        <source>What you typed when the program stopped is back: %1</source>
        <translation>Wat u typte toen het programma ophield, is terug: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 en nog %Ln</numerusform>
            <numerusform>%1 en nog %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was also changed elsewhere in the meantime. What you typed was saved; the other value is in the history.</source>
        <translation>%1 is intussen ook gewijzigd. Wat u typte, geldt; de andere waarde staat in de geschiedenis.</translation>
    </message>
    <message>
        <source>What it belongs to was deleted in the meantime, so this could not be saved:</source>
        <translation>Waar het bij hoort, is intussen verwijderd. Daarom kon dit niet worden bewaard:</translation>
    </message>
    <message>
        <source>You had also typed this when the program stopped. It was not put back, because there is another value by now, or because it cannot be read:</source>
        <translation>U typte ook dit toen het programma ophield. Het is niet teruggezet, want er staat nu iets anders of het is niet te lezen:</translation>
    </message>
    <message>
        <source>What you typed when the program stopped is in its field again, but cannot be saved as it is written:</source>
        <translation>Wat u typte toen het programma stopte, staat weer in zijn veld, maar kan zo niet worden bewaard:</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReferenceFieldEditor</name>
    <message>
        <source>Type to search</source>
        <translation>Typ om te zoeken</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message>
        <source>%1: details</source>
        <translation>%1: details</translation>
    </message>
    <message>
        <source>%1: add a new one</source>
        <translation>%1: een nieuwe toevoegen</translation>
    </message>
    <message>
        <source>Adds a new %1 and fills it in here</source>
        <translation>Voegt een nieuwe toe (%1) en vult die hier in</translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot; (choose from the list, or add a new one with +).</source>
        <translation>Er is hier niets dat &quot;%1&quot; heet (kies uit de lijst, of maak een nieuwe met +).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln heet &quot;%1&quot; (kies uit de lijst).</numerusform>
            <numerusform>%Ln heten &quot;%1&quot; (kies er een uit de lijst).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReferencesFieldEditor</name>
    <message>
        <source>Type to add one</source>
        <translation>Typ om toe te voegen</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message>
        <source>Nothing here is called &quot;%1&quot; (choose from the list).</source>
        <translation>Hier heet niets &quot;%1&quot; (kies uit de lijst).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln heet &quot;%1&quot; (kies er een uit de lijst).</numerusform>
            <numerusform>Er heten er %Ln &quot;%1&quot; (kies er een uit de lijst).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Toevoegen aan %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::RegionTable</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regio</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Aangeboden</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Without a region</source>
        <translation>Zonder regio</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::RegionsPage</name>
    <message>
        <source>Chart of the skills taught in each region; the table has the same figures</source>
        <translation>Grafiek van de vaardigheden die in elke regio worden aangeboden; in de tabel staan dezelfde cijfers</translation>
    </message>
    <message>
        <source>There is no vocabulary in this catalogue yet.
Load one under Skills; then this shows how many skills are taught in each region.</source>
        <translation>Er is nog geen vocabulaire in deze catalogus.
Laad er een bij Vaardigheden; dan ziet u hier hoeveel vaardigheden er in elke regio worden aangeboden.</translation>
    </message>
    <message>
        <source>Skills are taught in %1 of the %2 regions, most in %3: %4 of %5</source>
        <translation>In %1 van de %2 regio&apos;s worden vaardigheden aangeboden, de meeste in %3: %4 van %5</translation>
    </message>
    <message>
        <source>No skill is taught in any region yet</source>
        <translation>In geen enkele regio wordt al een vaardigheid aangeboden</translation>
    </message>
    <message>
        <source>No offering that teaches a skill has a region yet</source>
        <translation>Geen enkel aanbod dat een vaardigheid onderwijst heeft al een regio</translation>
    </message>
    <message>
        <source>an offering counts in each of its regions, and where its editions are</source>
        <translation>aanbod telt mee in elk van zijn regio&apos;s, en waar zijn uitvoeringen zijn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) without a region are counted apart</source>
        <translation>
            <numerusform>%Ln aanbieding zonder regio is apart geteld</numerusform>
            <numerusform>%Ln aanbiedingen zonder regio zijn apart geteld</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows where something is taught, the table all</source>
        <translation>de grafiek toont waar iets wordt aangeboden, de tabel alles</translation>
    </message>
    <message>
        <source>No offering in &quot;%1&quot; teaches anything yet.</source>
        <translation>Geen aanbod in &quot;%1&quot; onderwijst al iets.</translation>
    </message>
    <message>
        <source>coverage-by-region</source>
        <translation>dekking-per-regio</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReportFile</name>
    <message>
        <source>Save report</source>
        <translation>Verslag bewaren</translation>
    </message>
    <message>
        <source>report</source>
        <translation>verslag</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReportPane</name>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Het verslag sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) and %1 editions written: %2 files, %3</source>
        <translation>
            <numerusform>%Ln aanbieding en %1 uitvoeringen geschreven: %2 bestanden, %3</numerusform>
            <numerusform>%Ln aanbiedingen en %1 uitvoeringen geschreven: %2 bestanden, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Verslag bewaren…</translation>
    </message>
    <message>
        <source>Imported from %1: %2 new, %3 changed, %4 unchanged</source>
        <translation>Geïmporteerd uit %1: %2 nieuw, %3 gewijzigd, %4 ongewijzigd</translation>
    </message>
    <message>
        <source>Partly exported</source>
        <translation>Deels geëxporteerd</translation>
    </message>
    <message>
        <source>For Leerschakel only</source>
        <translation>Alleen voor Leerschakel</translation>
    </message>
    <message>
        <source>Left out on request</source>
        <translation>Op verzoek weggelaten</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Niet geëxporteerd</translation>
    </message>
    <message>
        <source>What could not be carried over</source>
        <translation>Wat niet mee kon</translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation>Waar het stond</translation>
    </message>
    <message>
        <source>Everything was exported.</source>
        <translation>Alles is meegegaan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be exported as they are; they stay in the catalogue.</source>
        <translation>
            <numerusform>%Ln waarde kon niet ongewijzigd worden geëxporteerd; in de catalogus verandert er niets aan.</numerusform>
            <numerusform>%Ln waarden konden niet ongewijzigd worden geëxporteerd; in de catalogus verandert er niets aan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was imported.</source>
        <translation>Alles is overgenomen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be imported as they are.</source>
        <translation>
            <numerusform>%Ln waarde kon niet worden overgenomen zoals die is.</numerusform>
            <numerusform>%Ln waarden konden niet worden overgenomen zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in %1</source>
        <translation>
            <numerusform>Nog %Ln in %1</numerusform>
            <numerusform>Nog %Ln in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 would bring: %2 new, %3 changed, %4 unchanged</source>
        <translation>Wat %1 zou brengen: %2 nieuw, %3 gewijzigd, %4 ongewijzigd</translation>
    </message>
    <message>
        <source>%1 accepted %2 and removed %3; %4 were unchanged</source>
        <translation>%1 nam er %2 aan en verwijderde er %3; %4 had het al zo</translation>
    </message>
    <message>
        <source>%1 would accept %2 and remove %3; %4 are unchanged</source>
        <translation>%1 zou er %2 aannemen en %3 verwijderen; %4 heeft het al zo</translation>
    </message>
    <message>
        <source>Not sent: something is missing here</source>
        <translation>Niet verstuurd: er ontbreekt hier iets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln bevinding</numerusform>
            <numerusform>%Ln bevindingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Still there: it was not withdrawn, but it is not sent now</source>
        <translation>Staat er nog, want niemand trok het in, al wordt het nu niet verstuurd</translation>
    </message>
    <message>
        <source>No remarks.</source>
        <translation>Er valt niets op te merken.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s), grouped by what they say.</source>
        <translation>
            <numerusform>%Ln opmerking.</numerusform>
            <numerusform>%Ln opmerkingen, naar wat ze zeggen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReviewAction</name>
    <message>
        <source>Changing a setting…</source>
        <translation>Instelling wijzigen…</translation>
    </message>
    <message>
        <source>Only what is approved is published now.</source>
        <translation>Vanaf nu wordt alleen gepubliceerd wat is goedgekeurd.</translation>
    </message>
    <message>
        <source>Everything that is not retired can be published now.</source>
        <translation>Vanaf nu kan alles worden gepubliceerd wat niet is vervallen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SavedLabel</name>
    <message>
        <source>Everything saved</source>
        <translation>Alles bewaard</translation>
    </message>
    <message>
        <source>Being typed, not saved yet</source>
        <translation>Wordt getypt, nog niet bewaard</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait: another program is writing</source>
        <translation>
            <numerusform>%Ln wijziging wacht: een ander programma schrijft</numerusform>
            <numerusform>%Ln wijzigingen wachten: een ander programma schrijft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait for: %1</source>
        <translation>
            <numerusform>%Ln wijziging wacht op: %1</numerusform>
            <numerusform>%Ln wijzigingen wachten op: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Niet bewaard: %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Tonen: %1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Alleen om te lezen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) not saved: cannot be read as written</source>
        <translation>
            <numerusform>%Ln waarde niet bewaard: schrijf die anders</numerusform>
            <numerusform>%Ln waarden niet bewaard: schrijf die anders</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved: the file is gone</source>
        <translation>Niet bewaard: het bestand is er niet meer</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Niet gedaan: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SchemeChoice</name>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>Count over mappings</source>
        <translation>Mappings meetellen</translation>
    </message>
    <message>
        <source>Skills of other vocabularies count as what they are mapped to in this one, no skill twice</source>
        <translation>Vaardigheden van andere vocabulaires tellen als dat waar ze in dit vocabulaire een mapping op hebben, geen vaardigheid dubbel</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SchemeCommands</name>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>What can be done with a vocabulary</source>
        <translation>Wat met een vocabulaire kan</translation>
    </message>
    <message>
        <source>Make a vocabulary of your own</source>
        <translation>Een eigen vocabulaire maken</translation>
    </message>
    <message>
        <source>What the vocabulary is called</source>
        <translation>Hoe het vocabulaire heet</translation>
    </message>
    <message>
        <source>Its web address, if it has one; it cannot be changed later</source>
        <translation>Het webadres, als het er een heeft; dat verandert later niet meer</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Edit %1 here</source>
        <translation>%1 hier bewerken</translation>
    </message>
    <message>
        <source>Edit it here</source>
        <translation>Hier bewerken</translation>
    </message>
    <message>
        <source>Map %1 to other vocabularies</source>
        <translation>%1 verbinden met andere vocabulaires</translation>
    </message>
    <message>
        <source>Map it</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Export %1 as SKOS…</source>
        <translation>%1 exporteren als SKOS…</translation>
    </message>
    <message>
        <source>Export it as SKOS…</source>
        <translation>Exporteren als SKOS…</translation>
    </message>
    <message>
        <source>Export as SKOS</source>
        <translation>Exporteren als SKOS</translation>
    </message>
    <message>
        <source>Turtle (*.ttl);;JSON-LD (*.jsonld)</source>
        <translation>Turtle (*.ttl);;JSON-LD (*.jsonld)</translation>
    </message>
    <message>
        <source>%1 written: %2 concepts</source>
        <translation>%1 geschreven: %2 begrippen</translation>
    </message>
    <message>
        <source>Suggest skills from %1</source>
        <translation>Vaardigheden voorstellen uit %1</translation>
    </message>
    <message>
        <source>Suggest skills from it</source>
        <translation>Er vaardigheden uit voorstellen</translation>
    </message>
    <message>
        <source>Making a vocabulary editable…</source>
        <translation>Vocabulaire hier bewerkbaar maken…</translation>
    </message>
    <message>
        <source>Exporting a vocabulary…</source>
        <translation>Vocabulaire exporteren…</translation>
    </message>
    <message>
        <source>Leave it empty to have an address made</source>
        <translation>Leeg laten: dan wordt er een adres gemaakt</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SectionBar</name>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Find quickly</source>
        <translation>Snel vinden</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Changed since publication</source>
        <translation>Gewijzigd sinds publicatie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SectionStrip</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln bevinding</numerusform>
            <numerusform>%Ln bevindingen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SelectedOfferings</name>
    <message>
        <source>Delete %1 offerings</source>
        <translation>%1 aanbiedingen verwijderen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Niet verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) deleted</source>
        <translation>
            <numerusform>%Ln aanbieding verwijderd</numerusform>
            <numerusform>%Ln aanbiedingen verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln offering(s)…</source>
        <translation>
            <numerusform>%Ln aanbieding verwijderen…</numerusform>
            <numerusform>%Ln aanbiedingen verwijderen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing the status of %Ln offering(s)…</source>
        <translation>
            <numerusform>Status van %Ln aanbieding wijzigen…</numerusform>
            <numerusform>Status van %Ln aanbiedingen wijzigen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Status of %Ln offering(s) changed</source>
        <translation>
            <numerusform>Status van %Ln aanbieding gewijzigd</numerusform>
            <numerusform>Status van %Ln aanbiedingen gewijzigd</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>%1 offerings are selected, including those that are not in view.</source>
        <translation>%1 aanbiedingen zijn geselecteerd, ook wat niet in beeld is.</translation>
    </message>
    <message numerus="yes">
        <source>With %Ln edition(s).</source>
        <translation>
            <numerusform>Met %Ln uitvoering.</numerusform>
            <numerusform>Met %Ln uitvoeringen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other programme(s) will lose a module.</source>
        <translation>
            <numerusform>%Ln ander programma raakt een module kwijt.</numerusform>
            <numerusform>%Ln andere programma&apos;s raken een module kwijt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The selected offerings have that status already.</source>
        <translation>De geselecteerde aanbiedingen hebben die status al.</translation>
    </message>
    <message>
        <source>%1 of the %2 selected offerings get the status “%3”. They have now: %4.</source>
        <translation>%1 van de %2 geselecteerde aanbiedingen krijgen de status “%3”. Nu hebben ze: %4.</translation>
    </message>
    <message>
        <source>Change %1 offerings</source>
        <translation>%1 aanbiedingen wijzigen</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Laat ze zo</translation>
    </message>
    <message numerus="yes">
        <source>Duplicating %Ln offering(s)…</source>
        <translation>
            <numerusform>%Ln aanbieding dupliceren…</numerusform>
            <numerusform>%Ln aanbiedingen dupliceren…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) duplicated</source>
        <translation>
            <numerusform>%Ln aanbieding gedupliceerd</numerusform>
            <numerusform>%Ln aanbiedingen gedupliceerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking what will change…</source>
        <translation>Kijken wat er verandert…</translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln offering(s)…</source>
        <translation>
            <numerusform>%Ln aanbieding wijzigen…</numerusform>
            <numerusform>%Ln aanbiedingen wijzigen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) changed</source>
        <translation>
            <numerusform>%Ln aanbieding gewijzigd</numerusform>
            <numerusform>%Ln aanbiedingen gewijzigd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SelectionCombo</name>
    <message>
        <source>Approved and ready</source>
        <translation>Goedgekeurd en gereed</translation>
    </message>
    <message>
        <source>All that are ready</source>
        <translation>Alles wat gereed is</translation>
    </message>
    <message>
        <source>Everything, for inspection</source>
        <translation>Alles, ter inzage</translation>
    </message>
    <message>
        <source>Which offerings</source>
        <translation>Welk aanbod</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SendPage</name>
    <message>
        <source>Send to %1</source>
        <translation>Versturen naar %1</translation>
    </message>
    <message>
        <source>%1 is notified of what is new in what you published; it reads that from your institution, and passes it on to %2.</source>
        <translation>%1 hoort wat er nieuw is van wat u publiceerde, leest dat bij uw instelling en brengt het naar %2.</translation>
    </message>
    <message>
        <source>%1 gets each offering that is new or changed, and removes what was withdrawn.</source>
        <translation>%1 krijgt elk aanbod dat het nog niet zo heeft, en verwijdert wat is ingetrokken.</translation>
    </message>
    <message>
        <source>Back to publishing</source>
        <translation>Terug naar publiceren</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>&amp;Webadres</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Token</translation>
    </message>
    <message>
        <source>Empty: the one in the key store of this computer</source>
        <translation>Leeg: het token in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>&amp;Keep the token in the key store of this computer</source>
        <translation>Het token be&amp;waren in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>&amp;Ask whether %1 would accept it</source>
        <translation>&amp;Vragen wat %1 ervan vindt</translation>
    </message>
    <message>
        <source>Nothing changes there</source>
        <translation>Daar verandert niets</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding versturen</numerusform>
            <numerusform>%Ln aanbiedingen versturen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1, remove %2</source>
        <translation>%1 versturen, %2 verwijderen</translation>
    </message>
    <message>
        <source>Ask first whether the other side would accept it</source>
        <translation>Vraag eerst wat de andere kant ervan vindt</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 vragen…</translation>
    </message>
    <message>
        <source>Sending to %1…</source>
        <translation>Versturen naar %1…</translation>
    </message>
    <message>
        <source>Fill in the token that gives access: the key store has none for this address.</source>
        <translation>Vul het token in dat toegang geeft: de sleutelbos heeft er geen voor dit adres.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Session</name>
    <message>
        <source>Undoing a large change…</source>
        <translation>Grote wijziging ongedaan maken…</translation>
    </message>
    <message>
        <source>Redoing a large change…</source>
        <translation>Grote wijziging opnieuw doen…</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>As in the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Kleuren</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>&amp;Grootte van de tekst</translation>
    </message>
    <message>
        <source>Every choice takes effect at once. The language is that of the words on screen; texts of offerings stay in both languages.</source>
        <translation>Elke keuze geldt meteen. De taal is die van de woorden op het scherm; de teksten van het aanbod blijven in beide talen.</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoog contrast, donker</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoog contrast, licht</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedCommands</name>
    <message>
        <source>Merging…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln merged into %1</source>
        <translation>
            <numerusform>%Ln samengevoegd met %1</numerusform>
            <numerusform>%Ln samengevoegd met %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln verwijderd</numerusform>
            <numerusform>%Ln verwijderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedEditor</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · used: %2</source>
        <translation>%1 · gebruikt: %2</translation>
    </message>
    <message>
        <source>Nothing uses it</source>
        <translation>Nergens gebruikt</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Gebruikt in</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more offering(s)</source>
        <translation>
            <numerusform>en nog %Ln aanbieding</numerusform>
            <numerusform>en nog %Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these offerings in the list</source>
        <translation>Toon deze aanbiedingen in de lijst</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedModel</name>
    <message>
        <source>(no name yet)</source>
        <translation>(nog geen naam)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln andere</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>institution of new offerings</source>
        <translation>instelling van nieuw aanbod</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>zelfde naam</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>zelfde e-mail</translation>
    </message>
    <message>
        <source>same code</source>
        <translation>zelfde code</translation>
    </message>
    <message numerus="yes">
        <source>%1 as %Ln other(s)</source>
        <translation>
            <numerusform>%1 als %Ln andere</numerusform>
            <numerusform>%1 als %Ln andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Gebruikt in</translation>
    </message>
    <message>
        <source>Likely double</source>
        <translation>Mogelijk dubbel</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SkillChips</name>
    <message>
        <source>+ skill</source>
        <translation>+ vaardigheid</translation>
    </message>
    <message>
        <source>Add a skill to the whole offering</source>
        <translation>Een vaardigheid aan het hele aanbod toevoegen</translation>
    </message>
    <message>
        <source>Add a skill to this learning outcome</source>
        <translation>Een vaardigheid aan deze leeruitkomst toevoegen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SkillPicker</name>
    <message>
        <source>Type a word of the skill</source>
        <translation>Typ een woord van de vaardigheid</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter adds, Ctrl+Enter adds and goes on, Esc closes</source>
        <translation>Pijltjes kiezen, Enter voegt toe, Ctrl+Enter voegt toe en gaat door, Esc sluit</translation>
    </message>
    <message>
        <source>Skills found</source>
        <translation>Gevonden vaardigheden</translation>
    </message>
    <message>
        <source>Enter adds · Ctrl+Enter adds and goes on · Esc closes</source>
        <translation>Enter voegt toe · Ctrl+Enter voegt toe en gaat door · Esc sluit</translation>
    </message>
    <message>
        <source>No vocabulary is loaded yet. Load ESCO or another one under Skills.</source>
        <translation>Er is nog geen vocabulaire geladen. Laad ESCO of een ander onder Vaardigheden.</translation>
    </message>
    <message>
        <source>No skill found for &quot;%1&quot;. Try one word, or another one.</source>
        <translation>Geen vaardigheid gevonden voor &quot;%1&quot;. Probeer één woord, of een ander.</translation>
    </message>
    <message>
        <source>Search for a skill</source>
        <translation>Een vaardigheid zoeken</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SkillSuggestions</name>
    <message>
        <source>Suggested:</source>
        <translation>Voorgesteld:</translation>
    </message>
    <message>
        <source>From your words: %1</source>
        <translation>Uit uw woorden: %1</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>Koppelen aan %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SourceSearch</name>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Zoeken in de bron</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige vindplaats</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Volgende vindplaats</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Zoeken sluiten</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SourcesDialog</name>
    <message>
        <source>Get vocabularies</source>
        <translation>Vocabulaires ophalen</translation>
    </message>
    <message>
        <source>Any other vocabulary in SKOS</source>
        <translation>Elk ander vocabulaire in SKOS</translation>
    </message>
    <message>
        <source>Load a download…</source>
        <translation>Download laden…</translation>
    </message>
    <message>
        <source>The zip file as it was downloaded, or the files themselves</source>
        <translation>Het zip-bestand zoals het is opgehaald, of de bestanden zelf</translation>
    </message>
    <message>
        <source>Load a folder…</source>
        <translation>Map laden…</translation>
    </message>
    <message>
        <source>Choose the files of a vocabulary</source>
        <translation>Kies de bestanden van een vocabulaire</translation>
    </message>
    <message>
        <source>Choose the folder of a vocabulary</source>
        <translation>Kies de map van een vocabulaire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln begrip</numerusform>
            <numerusform>%Ln begrippen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>versie %1, %2</translation>
    </message>
    <message>
        <source>Open the page of %1 in the browser</source>
        <translation>De pagina van %1 openen in de browser</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>not in this catalogue</source>
        <translation>niet in deze catalogus</translation>
    </message>
    <message>
        <source>Turtle, TriG, N-Triples, N-Quads, RDF/XML and JSON-LD are read as they are, also from a zip file. Check with the publisher on what terms you may use it.</source>
        <translation>Turtle, TriG, N-Triples, N-Quads, RDF/XML en JSON-LD worden gelezen zoals ze zijn, ook ingepakt in een zip-bestand. Kijk bij de uitgever onder welke voorwaarden u het mag gebruiken.</translation>
    </message>
    <message>
        <source>Leerschakel does not include vocabularies of others: you load what you downloaded from the publisher.</source>
        <translation>Leerschakel brengt zelf geen vocabulaires van anderen mee: u laadt wat u bij de uitgever hebt opgehaald.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::StateFilter</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::StatusLine</name>
    <message>
        <source>%1 of %2 offerings</source>
        <translation>%1 van %2 aanbiedingen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>%Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness is being calculated</source>
        <translation>Gereedheid wordt bepaald</translation>
    </message>
    <message>
        <source>Readiness unknown: read-only</source>
        <translation>Gereedheid onbekend: alleen om te lezen</translation>
    </message>
    <message>
        <source>%1 ready</source>
        <translation>%1 gereed</translation>
    </message>
    <message>
        <source>%1 published</source>
        <translation>%1 gepubliceerd</translation>
    </message>
    <message>
        <source>%1 changed since</source>
        <translation>%1 gewijzigd sindsdien</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 geblokkeerd</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::StepShown</name>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::TitleDelegate</name>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln te verhelpen</numerusform>
            <numerusform>%Ln te verhelpen</numerusform>
        </translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>opmerkingen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gereed</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::UpgradeDialog</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 van %2 naar %3</translation>
    </message>
    <message>
        <source>What changes in %1</source>
        <translation>Wat verandert er in %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln linked concept(s) are retired or gone. The links stay; Leerschakel helps to replace them. The change can be undone.</source>
        <translation>
            <numerusform>%Ln gekoppeld begrip vervalt of verdwijnt. De koppeling blijft staan; Leerschakel helpt haar te vervangen. De wijziging is ongedaan te maken.</numerusform>
            <numerusform>%Ln gekoppelde begrippen vervallen of verdwijnen. De koppelingen blijven staan; Leerschakel helpt ze te vervangen. De wijziging is ongedaan te maken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Welke wijzigingen</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Wat verandert er</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>Find a concept</source>
        <translation>Begrip zoeken</translation>
    </message>
    <message>
        <source>Use version %1</source>
        <translation>Versie %1 gebruiken</translation>
    </message>
    <message>
        <source>Use what was loaded</source>
        <translation>Gebruiken wat geladen is</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle wijzigingen</translation>
    </message>
    <message>
        <source>In use by your offerings</source>
        <translation>In gebruik bij uw aanbod</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Bij %1 blijven</translation>
    </message>
    <message>
        <source>%1 of the %2 concepts are not in what you loaded. That is more than a publisher usually removes: a file of the download may be missing. Check it before you go on.</source>
        <translation>%1 van de %2 begrippen staan niet in wat u hebt geladen. Zoveel laat een uitgever niet weg: misschien ontbreekt een bestand van de download. Kijk dat na voordat u verdergaat.</translation>
    </message>
    <message>
        <source>Nothing that your offerings are linked to is retired or gone. The change can be undone.</source>
        <translation>Niets waaraan uw aanbod gekoppeld is, vervalt of verdwijnt. De wijziging is ongedaan te maken.</translation>
    </message>
    <message>
        <source>The number of concepts stays %1.</source>
        <translation>Het aantal begrippen blijft %1.</translation>
    </message>
    <message>
        <source>The number of concepts goes from %1 to %2.</source>
        <translation>Het aantal begrippen gaat van %1 naar %2.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::VocabularyLoader</name>
    <message>
        <source>%1 loaded: %2 concepts</source>
        <translation>%1 geladen: %2 begrippen</translation>
    </message>
    <message>
        <source>Loading a vocabulary…</source>
        <translation>Vocabulaire laden…</translation>
    </message>
    <message>
        <source>Taking the vocabulary into use…</source>
        <translation>Vocabulaire in gebruik nemen…</translation>
    </message>
    <message>
        <source>Tidying up…</source>
        <translation>Opruimen…</translation>
    </message>
    <message>
        <source>The vocabulary was not changed</source>
        <translation>Het vocabulaire is gelaten zoals het is</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) could not be loaded</source>
        <translation>
            <numerusform>%Ln regel kon niet worden overgenomen</numerusform>
            <numerusform>%Ln regels konden niet worden overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dutch labels for %Ln concept(s)</source>
        <translation>
            <numerusform>Nederlandse namen voor %Ln begrip</numerusform>
            <numerusform>Nederlandse namen voor %Ln begrippen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>English labels for %Ln concept(s)</source>
        <translation>
            <numerusform>Engelse namen voor %Ln begrip</numerusform>
            <numerusform>Engelse namen voor %Ln begrippen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new concept(s)</source>
        <translation>
            <numerusform>%Ln nieuw begrip</numerusform>
            <numerusform>%Ln nieuwe begrippen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to %1: %2; nothing is out of date</source>
        <translation>Toegevoegd aan %1: %2; niets is verouderd</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::VocabularyTree</name>
    <message>
        <source>Vocabulary tree</source>
        <translation>Boom van vocabulaires</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::VocabularyView</name>
    <message>
        <source>No vocabulary yet</source>
        <translation>Nog geen vocabulaire</translation>
    </message>
    <message>
        <source>Load the ESCO files you downloaded, or another vocabulary, to link offerings to skills.</source>
        <translation>Laad de ESCO-bestanden die u hebt gedownload, of een ander vocabulaire, om aanbod aan vaardigheden te koppelen.</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WelcomeView</name>
    <message>
        <source>Leerschakel</source>
        <translation>Leerschakel</translation>
    </message>
    <message>
        <source>Describe modular lifelong-learning offerings once, and publish them everywhere.</source>
        <translation>Beschrijf modulair aanbod voor een leven lang ontwikkelen één keer, en publiceer het overal.</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Laatst gebruikt</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WindowActions</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Toetsen</translation>
    </message>
    <message>
        <source>&amp;About Leerschakel</source>
        <translation>&amp;Over Leerschakel</translation>
    </message>
    <message>
        <source>&amp;New catalogue…</source>
        <translation>&amp;Nieuwe catalogus…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>&amp;Open catalogue…</source>
        <translation>Catalogus &amp;openen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Laatst gebruikt</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Voorbeeld openen</translation>
    </message>
    <message>
        <source>A small catalogue of three fictitious institutions, to try things with</source>
        <translation>Een kleine catalogus van drie verzonnen instellingen, om mee te proberen</translation>
    </message>
    <message>
        <source>Make a &amp;backup now</source>
        <translation>Nu een &amp;reservekopie maken</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ins&amp;tellingen…</translation>
    </message>
    <message>
        <source>&amp;Close catalogue</source>
        <translation>Catalogus &amp;sluiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw doen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>New &amp;module</source>
        <translation>Nieuwe &amp;module</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>New &amp;programme</source>
        <translation>Nieuw &amp;programma</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliceren</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>&amp;Next offering</source>
        <translation>V&amp;olgende aanbieding</translation>
    </message>
    <message>
        <source>Pre&amp;vious offering</source>
        <translation>Vor&amp;ige aanbieding</translation>
    </message>
    <message>
        <source>Remove all &amp;filters</source>
        <translation>Alle &amp;filters weghalen</translation>
    </message>
    <message>
        <source>&amp;Findings of this offering</source>
        <translation>&amp;Bevindingen van deze aanbieding</translation>
    </message>
    <message>
        <source>&amp;Load a vocabulary…</source>
        <translation>Vocabulaire &amp;laden…</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publiceren…</translation>
    </message>
    <message>
        <source>Column with &amp;sections</source>
        <translation>Kolom met &amp;onderdelen</translation>
    </message>
    <message>
        <source>Column with the &amp;list</source>
        <translation>Kolom met de &amp;lijst</translation>
    </message>
    <message>
        <source>Findings, preview and &amp;history</source>
        <translation>Bevindingen, voorbeeld en &amp;geschiedenis</translation>
    </message>
    <message>
        <source>Side panel &amp;below the editor</source>
        <translation>Zijpaneel on&amp;der het formulier</translation>
    </message>
    <message>
        <source>&amp;Next column</source>
        <translation>&amp;Volgende kolom</translation>
    </message>
    <message>
        <source>Pre&amp;vious column</source>
        <translation>Vor&amp;ige kolom</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>&amp;Text size of the system</source>
        <translation>&amp;Tekstgrootte van het systeem</translation>
    </message>
    <message>
        <source>As in the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Volledig &amp;scherm</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Offerings</source>
        <translation>&amp;Aanbod</translation>
    </message>
    <message>
        <source>&amp;Skills</source>
        <translation>&amp;Vaardigheden</translation>
    </message>
    <message>
        <source>&amp;Publish</source>
        <translation>&amp;Publiceren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hulp</translation>
    </message>
    <message>
        <source>&amp;Import offerings from a folder…</source>
        <translation>Aanbod &amp;importeren uit een map…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Import offerings from an a&amp;ddress…</source>
        <translation>Aanbod importeren van een a&amp;dres…</translation>
    </message>
    <message>
        <source>Duplicate &amp;without editions</source>
        <translation>Dupliceren &amp;zonder uitvoeringen</translation>
    </message>
    <message>
        <source>&amp;Only the editor</source>
        <translation>Alleen het &amp;formulier</translation>
    </message>
    <message>
        <source>&amp;Institution of new offerings…</source>
        <translation>Ins&amp;telling van nieuw aanbod…</translation>
    </message>
    <message>
        <source>&amp;Change fields…</source>
        <translation>Velden &amp;wijzigen…</translation>
    </message>
    <message>
        <source>Columns of the &amp;list</source>
        <translation>&amp;Kolommen van de lijst</translation>
    </message>
    <message>
        <source>Publish only what is &amp;approved</source>
        <translation>&amp;Alleen goedgekeurd aanbod publiceren</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>G&amp;rotere tekst</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Kl&amp;euren</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Publiceren…</translation>
    </message>
    <message>
        <source>&amp;High contrast, dark</source>
        <translation>&amp;Hoog contrast, donker</translation>
    </message>
    <message>
        <source>High &amp;contrast, light</source>
        <translation>Hoog &amp;contrast, licht</translation>
    </message>
    <message>
        <source>&amp;Export as a spreadsheet</source>
        <translation>&amp;Exporteren als spreadsheet</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Import &amp;from another catalogue</source>
        <translation>Importeren &amp;uit een andere catalogus</translation>
    </message>
    <message>
        <source>%1, a file…</source>
        <translation>%1, een bestand…</translation>
    </message>
    <message>
        <source>%1, a folder…</source>
        <translation>%1, een map…</translation>
    </message>
    <message>
        <source>Inspect a so&amp;urce…</source>
        <translation>Een &amp;bron bekijken…</translation>
    </message>
    <message>
        <source>Import a s&amp;heet…</source>
        <translation>Blad im&amp;porteren…</translation>
    </message>
    <message>
        <source>Between field and s&amp;ource</source>
        <translation>Tussen veld en b&amp;ron</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WindowTools</name>
    <message>
        <source>Tools</source>
        <translation>Werkbalk</translation>
    </message>
    <message>
        <source>Find an offering</source>
        <translation>Aanbod zoeken</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WordsFieldEditor</name>
    <message>
        <source>One per line</source>
        <translation>Eén per regel</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WorkListModel</name>
    <message>
        <source>Severity</source>
        <translation>Ernst</translation>
    </message>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat er ontbreekt</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>Required by</source>
        <translation>Wie het vraagt</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WorkListPage</name>
    <message>
        <source>Work list</source>
        <translation>Werklijst</translation>
    </message>
    <message>
        <source>Back to publishing</source>
        <translation>Terug naar publiceren</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Bestemming</translation>
    </message>
    <message>
        <source>What is missing, by rule</source>
        <translation>Wat er ontbreekt, per regel</translation>
    </message>
    <message>
        <source>All destinations</source>
        <translation>Alle bestemmingen</translation>
    </message>
    <message>
        <source>Checking what is still missing…</source>
        <translation>Nagaan wat er nog ontbreekt…</translation>
    </message>
    <message>
        <source>Nothing blocks an offering. Each row is one rule, with the offerings that it is about.</source>
        <translation>Niets blokkeert aanbod. Elke rij is één regel, met het aanbod waar die over gaat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) are blocked. Each row is one rule, with the offerings that it is about.</source>
        <translation>
            <numerusform>%Ln aanbieding is geblokkeerd. Elke rij is één regel, met het aanbod waar die over gaat.</numerusform>
            <numerusform>%Ln aanbiedingen zijn geblokkeerd. Elke rij is één regel, met het aanbod waar die over gaat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Er ontbreekt niets</translation>
    </message>
    <message>
        <source>No destination that is switched on finds anything to fix.</source>
        <translation>Geen enkele bestemming die aanstaat, vindt iets om te herstellen.</translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Deze tonen</numerusform>
            <numerusform>Deze %Ln tonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show these</source>
        <translation>Deze tonen</translation>
    </message>
    <message numerus="yes">
        <source>Change these %Ln…</source>
        <translation>
            <numerusform>Deze wijzigen…</numerusform>
            <numerusform>Deze %Ln wijzigen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Change these…</source>
        <translation>Deze wijzigen…</translation>
    </message>
    <message>
        <source>This cannot be set in several offerings at once.</source>
        <translation>Dit is niet bij meer aanbod tegelijk in te vullen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) changed</source>
        <translation>
            <numerusform>%Ln aanbieding gewijzigd</numerusform>
            <numerusform>%Ln aanbiedingen gewijzigd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WorkRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annuleren: %1</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Bezig met stoppen: %1</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Wacht op zijn beurt: %1</translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Workspace</name>
    <message>
        <source>Findings</source>
        <translation>Bevindingen</translation>
    </message>
    <message>
        <source>About this offering</source>
        <translation>Over deze aanbieding</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln aanbieding</numerusform>
            <numerusform>%Ln aanbiedingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s) in vocabularies</source>
        <translation>
            <numerusform>%Ln begrip in vocabulaires</numerusform>
            <numerusform>%Ln begrippen in vocabulaires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) blocked</source>
        <translation>
            <numerusform>%Ln aanbieding geblokkeerd</numerusform>
            <numerusform>%Ln aanbiedingen geblokkeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Exporting offerings…</source>
        <translation>Aanbod exporteren…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offerings written to %1</source>
        <translation>
            <numerusform>%Ln aanbieding geschreven in %1</numerusform>
            <numerusform>%Ln aanbiedingen geschreven in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values do not fit in a cell; loss-report.json in the folder says which</source>
        <translation>
            <numerusform>%Ln waarde past niet in een cel; loss-report.json in de map zegt welke</numerusform>
            <numerusform>%Ln waarden passen niet in een cel; loss-report.json in de map zegt welke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>partLabel</name>
    <message>
        <source>edition of %1</source>
        <translation>uitvoering van %1</translation>
    </message>
    <message>
        <source>learning outcome %1</source>
        <translation>leeruitkomst %1</translation>
    </message>
</context>
<context>
    <name>partSentence</name>
    <message>
        <source>from %1</source>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>tot en met %1</translation>
    </message>
    <message>
        <source>enrol until %1</source>
        <translation>inschrijven tot en met %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln plaats</numerusform>
            <numerusform>%Ln plaatsen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>placeInWords</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>%1: &quot;%2&quot; is not the right kind of value (expected: %3).</source>
        <translation>%1: &quot;%2&quot; is niet de goede soort waarde (verwacht: %3).</translation>
    </message>
    <message>
        <source>%1: there is no value &quot;%2&quot; (choose from: %3).</source>
        <translation>%1: de waarde &quot;%2&quot; bestaat niet (kies uit: %3).</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a date (write it as %3).</source>
        <translation>%1: &quot;%2&quot; is geen datum (schrijf het als %3).</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not an id.</source>
        <translation>%1: &quot;%2&quot; is geen id.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not a number (write it as %3).</source>
        <translation>%1: &quot;%2&quot; is geen getal (schrijf het als %3).</translation>
    </message>
    <message>
        <source>%1 has no part called &quot;%2&quot;.</source>
        <translation>%1 heeft geen onderdeel &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1: there is no language &quot;%2&quot; (choose from: %3).</source>
        <translation>%1: de taal &quot;%2&quot; bestaat hier niet (kies uit: %3).</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Er is geen veld &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 toevoegen</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 van %2 wijzigen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 dupliceren</translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation>%1 koppelen aan %2</translation>
    </message>
    <message>
        <source>Unlink %1 from %2</source>
        <translation>%1 loskoppelen van %2</translation>
    </message>
    <message>
        <source>Change the %1 of %2</source>
        <translation>%1 van %2 wijzigen</translation>
    </message>
    <message>
        <source>Change %1 of %2 offerings</source>
        <translation>%1 van %2 aanbiedingen wijzigen</translation>
    </message>
    <message>
        <source>Import %1 offerings from %2</source>
        <translation>%1 aanbiedingen importeren uit %2</translation>
    </message>
    <message>
        <source>Load vocabulary %1 %2</source>
        <translation>Vocabulaire %1 %2 laden</translation>
    </message>
    <message>
        <source>Make the sample catalogue</source>
        <translation>De voorbeeldcatalogus maken</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Opnieuw doen: %1</translation>
    </message>
    <message>
        <source>Bring back %1 offerings from a backup</source>
        <translation>%1 aanbiedingen terughalen uit een reservekopie</translation>
    </message>
    <message>
        <source>%1 was changed elsewhere in the meantime; nothing was written.</source>
        <translation>%1 is intussen elders gewijzigd; er is niets geschreven.</translation>
    </message>
    <message>
        <source>There is no record with the id %1.</source>
        <translation>Er is geen gegeven met de id %1.</translation>
    </message>
    <message>
        <source>This is still used by another record; nothing was written.</source>
        <translation>Dit wordt nog door een ander gegeven gebruikt; er is niets geschreven.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er is niets om ongedaan te maken.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Er is niets om opnieuw te doen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Er is geen bestand %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a catalogue.</source>
        <translation>%1 is een map, geen catalogus.</translation>
    </message>
    <message>
        <source>%1 is not a Leerschakel catalogue.</source>
        <translation>%1 is geen catalogus van Leerschakel.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Bring back a backup, or ask for help before you change anything.</source>
        <translation>%1 is beschadigd: %2. Zet een reservekopie terug, of vraag hulp voordat u iets wijzigt.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Leerschakel (schema %2, this one knows %3): it can be read but not changed.</source>
        <translation>%1 is gemaakt door een nieuwere Leerschakel (schema %2, deze kent %3): u kunt het lezen maar niet wijzigen.</translation>
    </message>
    <message>
        <source>%1 is being changed by %2 (process %3 on %4): it can be read but not changed here.</source>
        <translation>%1 wordt gewijzigd door %2 (proces %3 op %4): u kunt het hier lezen maar niet wijzigen.</translation>
    </message>
    <message>
        <source>%1 cannot be written to (its file or folder is read-only).</source>
        <translation>%1 kan niet worden beschreven (het bestand of de map is alleen-lezen).</translation>
    </message>
    <message>
        <source>This catalogue is open for reading only.</source>
        <translation>Deze catalogus is alleen om te lezen geopend.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>De schijf is vol; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is busy: another program keeps it locked. Try again.</source>
        <translation>%1 is bezet: een ander programma houdt het vast. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The catalogue could not be read or written: %1.</source>
        <translation>De catalogus kon niet worden gelezen of geschreven: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kan niet worden geschreven: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kan niet worden gelezen: %2.</translation>
    </message>
    <message>
        <source>%1 could not be brought to schema %2: %3. It was left as it was.</source>
        <translation>%1 kon niet naar schema %2 worden gebracht: %3. Het is gelaten zoals het was.</translation>
    </message>
    <message>
        <source>The backup of %1 could not be verified: %2.</source>
        <translation>De reservekopie van %1 kon niet worden nagekeken: %2.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Gestopt; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 lezen</translation>
    </message>
    <message>
        <source>Building the index of concepts</source>
        <translation>De index van begrippen opbouwen</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Er is geen bestand of map %1.</translation>
    </message>
    <message>
        <source>Vocabularies in the format &quot;%1&quot; cannot be read (choose from: %2).</source>
        <translation>Vocabulaires in het formaat &quot;%1&quot; kunnen niet worden gelezen (kies uit: %2).</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;: it is not the file its name says.</source>
        <translation>%1 heeft geen kolom &quot;%2&quot;: het is niet het bestand dat de naam zegt.</translation>
    </message>
    <message>
        <source>%1 has more than %2 labels.</source>
        <translation>%1 heeft meer dan %2 benamingen.</translation>
    </message>
    <message>
        <source>%1 has more than %2 notes.</source>
        <translation>%1 heeft meer dan %2 toelichtingen.</translation>
    </message>
    <message>
        <source>This row has %1 cells, not %2; it was taken as far as it goes.</source>
        <translation>Deze rij heeft %1 cellen, niet %2; zij is overgenomen zover zij gaat.</translation>
    </message>
    <message>
        <source>This row has %1 cells, not %2; it was left out.</source>
        <translation>Deze rij heeft %1 cellen, niet %2; zij is weggelaten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the address of a concept; the row was left out.</source>
        <translation>&quot;%1&quot; is niet het adres van een begrip; de rij is weggelaten.</translation>
    </message>
    <message>
        <source>There is no concept %1; the relation was left out.</source>
        <translation>Er is geen begrip %1; de relatie is weggelaten.</translation>
    </message>
    <message>
        <source>There is no relation &quot;%1&quot; (expected: essential or optional); it was left out.</source>
        <translation>De relatie &quot;%1&quot; bestaat niet (verwacht: essential of optional); zij is weggelaten.</translation>
    </message>
    <message>
        <source>This file is in the language &quot;%1&quot;, which a catalogue does not have; it was left out.</source>
        <translation>Dit bestand is in de taal &quot;%1&quot;, die een catalogus niet heeft; het is weggelaten.</translation>
    </message>
    <message>
        <source>There are %1 more problems like these.</source>
        <translation>Er zijn nog %1 zulke problemen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a quotation mark is opened here and never closed.</source>
        <translation>%1, regel %2, kolom %3: hier begint een aanhalingsteken dat nooit sluit.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is text behind a closing quotation mark.</source>
        <translation>%1, regel %2, kolom %3: er staat tekst achter een sluitend aanhalingsteken.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not UTF-8; save the file as UTF-8.</source>
        <translation>%1, regel %2, kolom %3: dit is geen UTF-8; bewaar het bestand als UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is a zero byte; this is not a text file.</source>
        <translation>%1, regel %2, kolom %3: hier staat een nulbyte; dit is geen tekstbestand.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the record that begins here is too long to be one.</source>
        <translation>%1, regel %2, kolom %3: wat hier begint is te lang voor één rij.</translation>
    </message>
    <message>
        <source>The rule %1 cannot be read: %2.</source>
        <translation>De regel %1 kan niet worden gelezen: %2.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 is leeg.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (line %2, column %3); it looks like %4. Save it as UTF-8 and try again.</source>
        <translation>%1 is geen UTF-8 (regel %2, kolom %3); het lijkt op %4. Bewaar het als UTF-8 en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 holds HTML or XML, not JSON.</source>
        <translation>%1 bevat HTML of XML, geen JSON.</translation>
    </message>
    <message>
        <source>%1 is not well-formed JSON: line %2, column %3.</source>
        <translation>%1 is geen welgevormde JSON: regel %2, kolom %3.</translation>
    </message>
    <message>
        <source>%1 stops in the middle: line %2, column %3.</source>
        <translation>%1 houdt halverwege op: regel %2, kolom %3.</translation>
    </message>
    <message>
        <source>%1 is nested deeper than %4 levels: line %2, column %3.</source>
        <translation>%1 is dieper genest dan %4 niveaus: regel %2, kolom %3.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, which is more than a catalogue needs; nothing was read.</source>
        <translation>%1 is groter dan %2 MB, meer dan een catalogus nodig heeft; er is niets gelezen.</translation>
    </message>
    <message>
        <source>%1 is not an address of an endpoint.</source>
        <translation>%1 is geen adres van een endpoint.</translation>
    </message>
    <message>
        <source>%1 answers with more than %2 MB; that is no answer.</source>
        <translation>%1 antwoordt met meer dan %2 MB; dat is geen antwoord.</translation>
    </message>
    <message>
        <source>%1 gave no answer for %2 seconds.</source>
        <translation>%1 gaf %2 seconden lang geen antwoord.</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2.</source>
        <translation>%1 was niet bereikbaar: %2.</translation>
    </message>
    <message>
        <source>%1 has no secure connection that can be trusted: %2.</source>
        <translation>%1 heeft geen veilige verbinding die te vertrouwen is: %2.</translation>
    </message>
    <message>
        <source>%1 refuses access (%2): check the user name and password, or the token.</source>
        <translation>%1 weigert toegang (%2): kijk de gebruikersnaam en het wachtwoord na, of het token.</translation>
    </message>
    <message>
        <source>%1 answered with an error (HTTP %2).</source>
        <translation>%1 antwoordde met een fout (HTTP %2).</translation>
    </message>
    <message>
        <source>%1 answered with %2, not with JSON: is it the address of the endpoint?</source>
        <translation>%1 antwoordde met %2, niet met JSON: is dit het adres van het endpoint?</translation>
    </message>
    <message>
        <source>%1 sends on to %2, which is not followed (another, unprotected place, or too many times).</source>
        <translation>%1 stuurt door naar %2, wat niet wordt gevolgd (een andere, onbeschermde plaats, of te vaak).</translation>
    </message>
    <message>
        <source>%1 has no end after %2 requests.</source>
        <translation>Aan %1 komt na %2 verzoeken geen einde.</translation>
    </message>
    <message>
        <source>Fetching from %1</source>
        <translation>Ophalen van %1</translation>
    </message>
    <message>
        <source>Comparing with the catalogue</source>
        <translation>Vergelijken met de catalogus</translation>
    </message>
    <message>
        <source>This is not an object with members.</source>
        <translation>Dit is geen object met onderdelen.</translation>
    </message>
    <message>
        <source>This is not a course, program, offering, specification or organisation.</source>
        <translation>Dit is geen course, program, offering, specification of organization.</translation>
    </message>
    <message>
        <source>This has no name or no identifier.</source>
        <translation>Dit heeft geen naam of geen id.</translation>
    </message>
    <message>
        <source>The course or program that this is an edition of is not here.</source>
        <translation>De course of het program waar dit een uitvoering van is, is er niet.</translation>
    </message>
    <message>
        <source>There is another one with the same identifier %1; the first was taken.</source>
        <translation>Er is er nog een met dezelfde id %1; de eerste is overgenomen.</translation>
    </message>
    <message>
        <source>No course or program here belongs to this specification.</source>
        <translation>Geen course of program hoort bij deze specificatie.</translation>
    </message>
    <message>
        <source>This is not a value that belongs here.</source>
        <translation>Dit is geen waarde die hier hoort.</translation>
    </message>
    <message>
        <source>This value is not in the list.</source>
        <translation>Deze waarde staat niet in de lijst.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Dit is geen datum.</translation>
    </message>
    <message>
        <source>This is not a number that belongs here.</source>
        <translation>Dit is geen getal dat hier hoort.</translation>
    </message>
    <message>
        <source>It does not say of which sector this level is; taken as %1.</source>
        <translation>Er staat niet van welke sector dit niveau is; overgenomen als %1.</translation>
    </message>
    <message>
        <source>Academic sessions are not taken; an edition has dates of its own.</source>
        <translation>Onderwijsperioden worden niet overgenomen; een uitvoering heeft eigen data.</translation>
    </message>
    <message>
        <source>What this refers to is not here.</source>
        <translation>Waar dit naar verwijst, is er niet.</translation>
    </message>
    <message>
        <source>The sample that comes with this program is damaged (%1: %2). Install the program again.</source>
        <translation>Het voorbeeld bij dit programma is beschadigd (%1: %2). Installeer het programma opnieuw.</translation>
    </message>
    <message>
        <source>There is no vocabulary %1 in this catalogue.</source>
        <translation>Er is geen vocabulaire %1 in deze catalogus.</translation>
    </message>
    <message>
        <source>There are no demand figures with the id %1 in this catalogue.</source>
        <translation>Er zijn geen vraagcijfers met de id %1 in deze catalogus.</translation>
    </message>
    <message>
        <source>This cannot be asked of leerschakel: %1. See leerschakel --help.</source>
        <translation>Dit kan leerschakel niet doen: %1. Zie leerschakel --help.</translation>
    </message>
    <message>
        <source>Which catalogue? Write: leerschakel --render VIEW FILE --out PATH.</source>
        <translation>Welke catalogus? Schrijf: leerschakel --render VIEW FILE --out PATH.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a picture that can be written: --out takes a path that ends in .png, .svg or .pdf.</source>
        <translation>&quot;%1&quot; is geen afbeelding om te schrijven: --out wil een pad dat eindigt op .png, .svg of .pdf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a size: write it as 1440x900, between 200x150 and 10000x10000.</source>
        <translation>&quot;%1&quot; is geen grootte: schrijf het als 1440x900, tussen 200x150 en 10000x10000.</translation>
    </message>
    <message>
        <source>There is no language &quot;%1&quot; (choose from: nl, en).</source>
        <translation>Er is geen taal &quot;%1&quot; (kies uit: nl, en).</translation>
    </message>
    <message>
        <source>%1 goes with --render only.</source>
        <translation>%1 hoort alleen bij --render.</translation>
    </message>
    <message>
        <source>The view &quot;%1&quot; was not ready to be drawn within a minute.</source>
        <translation>Het onderdeel &quot;%1&quot; was niet binnen een minuut klaar om te tekenen.</translation>
    </message>
    <message>
        <source>No command was given (&quot;leerschakel-cli help&quot; lists them).</source>
        <translation>Er is geen opdracht gegeven (&quot;leerschakel-cli help&quot; noemt ze).</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot; (&quot;leerschakel-cli help&quot; lists them).</source>
        <translation>Er is geen opdracht &quot;%1&quot; (&quot;leerschakel-cli help&quot; noemt ze).</translation>
    </message>
    <message>
        <source>%1: %2 is missing (see &quot;leerschakel-cli help %1&quot;).</source>
        <translation>%1: %2 ontbreekt (zie &quot;leerschakel-cli help %1&quot;).</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is one value too many (see &quot;leerschakel-cli help %1&quot;).</source>
        <translation>%1: &quot;%2&quot; is een waarde te veel (zie &quot;leerschakel-cli help %1&quot;).</translation>
    </message>
    <message>
        <source>%1 has no option &quot;%2&quot; (see &quot;leerschakel-cli help %1&quot;).</source>
        <translation>%1 heeft geen optie &quot;%2&quot; (zie &quot;leerschakel-cli help %1&quot;).</translation>
    </message>
    <message>
        <source>%1: %2 (see &quot;leerschakel-cli help %1&quot;).</source>
        <translation>%1: %2 (zie &quot;leerschakel-cli help %1&quot;).</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not a whole number from %3 to %4.</source>
        <translation>--%1: &quot;%2&quot; is geen geheel getal van %3 tot en met %4.</translation>
    </message>
    <message>
        <source>--%1: there is no &quot;%2&quot; (choose from: %3).</source>
        <translation>--%1: &quot;%2&quot; bestaat niet (kies uit: %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an id.</source>
        <translation>&quot;%1&quot; is geen id.</translation>
    </message>
    <message>
        <source>%1 says where the secret is, not what it is: env:NAME, file:PATH or keystore.</source>
        <translation>%1 zegt waar het geheim staat, niet wat het is: env:NAAM, file:PAD of keystore.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a catalogue.</source>
        <translation>&quot;%1&quot; kan niet de naam van een catalogus zijn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the URI of a skill.</source>
        <translation>&quot;%1&quot; is niet de URI van een vaardigheid.</translation>
    </message>
    <message>
        <source>%1: the value is not JSON: %2 (at character %3).</source>
        <translation>%1: de waarde is geen JSON: %2 (bij teken %3).</translation>
    </message>
    <message>
        <source>%1: a list in JSON is expected: […].</source>
        <translation>%1: een lijst in JSON wordt verwacht: […].</translation>
    </message>
    <message>
        <source>%1: this offering has none with the id %2.</source>
        <translation>%1: deze aanbieding heeft er geen met de id %2.</translation>
    </message>
    <message>
        <source>%1: there is no %2 with the id %3.</source>
        <translation>%1: er is geen %2 met de id %3.</translation>
    </message>
    <message>
        <source>%1 is not a text in languages; leave --lang out.</source>
        <translation>%1 is geen tekst in talen; laat --lang weg.</translation>
    </message>
    <message>
        <source>There is no learning outcome %1; this offering has %2.</source>
        <translation>Er is geen leeruitkomst %1; deze aanbieding heeft er %2.</translation>
    </message>
    <message>
        <source>No vocabulary in this catalogue knows %1.</source>
        <translation>Geen vocabulaire in deze catalogus kent %1.</translation>
    </message>
    <message>
        <source>--%1 and --%2 go together.</source>
        <translation>--%1 en --%2 horen bij elkaar.</translation>
    </message>
    <message>
        <source>--%1 is empty.</source>
        <translation>--%1 is leeg.</translation>
    </message>
    <message>
        <source>There is no offering with the id %1.</source>
        <translation>Er is geen aanbieding met de id %1.</translation>
    </message>
    <message>
        <source>Argument %1 is not UTF-8 text.</source>
        <translation>Argument %1 is geen UTF-8-tekst.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <translation>%1 is geen UTF-8-tekst.</translation>
    </message>
    <message>
        <source>Standard input is longer than %1 MB.</source>
        <translation>De standaardinvoer is langer dan %1 MB.</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>De uitvoer kon niet worden geschreven: %1.</translation>
    </message>
    <message>
        <source>The output could not be written: the disk is full.</source>
        <translation>De uitvoer kon niet worden geschreven: de schijf is vol.</translation>
    </message>
    <message>
        <source>%1 has one thing in it (%2) that is larger than %3 MB, which is more than an offering can be; nothing was read.</source>
        <translation>In %1 staat iets (%2) dat groter is dan %3 MB, meer dan een aanbieding kan zijn; er is niets gelezen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. The export that was there is untouched.</source>
        <translation>%1 kan niet geschreven worden: %2. De export die er stond is niet aangeraakt.</translation>
    </message>
    <message>
        <source>Another export to %1 is going on.</source>
        <translation>Er loopt al een andere export naar %1.</translation>
    </message>
    <message>
        <source>There is no offering %1.</source>
        <translation>Er is geen aanbieding %1.</translation>
    </message>
    <message>
        <source>There is no destination &quot;%1&quot; (choose from: %2).</source>
        <translation>Er is geen bestemming &quot;%1&quot; (kies uit: %2).</translation>
    </message>
    <message>
        <source>Checking what is ready</source>
        <translation>Kijken wat gereed is</translation>
    </message>
    <message>
        <source>Writing offerings</source>
        <translation>Aanbod schrijven</translation>
    </message>
    <message>
        <source>The format has no place for it; it travels in our own extension only.</source>
        <translation>Het formaat heeft hier geen plaats voor; het staat alleen in onze eigen uitbreiding.</translation>
    </message>
    <message>
        <source>Written as &quot;%1&quot;.</source>
        <translation>Geschreven als &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>It is in the education specification only; a course has no place for it.</source>
        <translation>Staat alleen in de opleidingsspecificatie; een cursus heeft er geen plek voor.</translation>
    </message>
    <message>
        <source>The format does not say that it is an elective.</source>
        <translation>Het formaat zegt niet dat het een keuzemodule is.</translation>
    </message>
    <message>
        <source>Not offered: it is cancelled or has no dates.</source>
        <translation>Niet aangeboden: geannuleerd of zonder data.</translation>
    </message>
    <message>
        <source>This offering is not published to %1.</source>
        <translation>Deze aanbieding is niet gepubliceerd naar %1.</translation>
    </message>
    <message>
        <source>Link with %2 instead of %1</source>
        <translation>Koppelen aan %2 in plaats van %1</translation>
    </message>
    <message>
        <source>Replace %1 skills that are out of date</source>
        <translation>%1 verouderde vaardigheden vervangen</translation>
    </message>
    <message>
        <source>No vocabulary was found in %1 (SKOS in any of its forms and the ESCO download as CSV can be read).</source>
        <translation>In %1 is geen vocabulaire gevonden (SKOS in al zijn vormen en de ESCO-download als CSV zijn te lezen).</translation>
    </message>
    <message>
        <source>%1 is not a profile for vocabularies: %2.</source>
        <translation>%1 is geen profiel voor vocabulaires: %2.</translation>
    </message>
    <message>
        <source>There is no concept in %1.</source>
        <translation>In %1 staat geen begrip.</translation>
    </message>
    <message>
        <source>These files hold %1 vocabularies; load at most %2 at a time.</source>
        <translation>Deze bestanden bevatten %1 vocabulaires; laad er hoogstens %2 tegelijk.</translation>
    </message>
    <message>
        <source>%1 texts are too long for a label or note, or are no text; they were left out.</source>
        <translation>%1 teksten zijn te lang voor een label of toelichting, of zijn geen tekst; ze zijn weggelaten.</translation>
    </message>
    <message>
        <source>%1 relations go to concepts that are not in this vocabulary; they were kept as mappings.</source>
        <translation>%1 relaties gaan naar begrippen buiten dit vocabulaire; ze zijn als mapping bewaard.</translation>
    </message>
    <message>
        <source>%1 relations go to concepts that are not in this vocabulary; they were left out.</source>
        <translation>%1 relaties gaan naar begrippen buiten dit vocabulaire; ze zijn weggelaten.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %5. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: %5. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not UTF-8. %4 statements before it were good; nothing was loaded. Save the file as UTF-8.</source>
        <translation>%1, regel %2, kolom %3: dit is geen UTF-8. De %4 uitspraken ervoor waren goed; er is niets geladen. Bewaar het bestand als UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %5 is the number of no character. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: %5 is het nummer van geen enkel teken. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: more than %5 levels inside each other. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: meer dan %5 niveaus in elkaar. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the prefix of %5 is not declared. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: het voorvoegsel van %5 is niet verklaard. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: &quot;%5&quot; is a relative address and the file does not say to what (declare a base). %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: &quot;%5&quot; is een relatief adres en het bestand zegt niet ten opzichte waarvan (verklaar een base). De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a single text of more than %5 MB. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: één tekst van meer dan %5 MB. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the context is elsewhere (%5), and nothing is fetched from elsewhere. Put its content in the file. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: de context staat elders (%5), en er wordt niets van elders opgehaald. Zet de inhoud in het bestand. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %5 is a part of JSON-LD that cannot be read here. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: %5 is een deel van JSON-LD dat hier niet te lezen is. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>There are no skills to suggest: no vocabulary is loaded in %1.</source>
        <translation>Er zijn geen vaardigheden om voor te stellen: in %1 is geen vocabulaire geladen.</translation>
    </message>
    <message>
        <source>%1 is longer than %2 MB, which is too long for a text about an offering.</source>
        <translation>%1 is langer dan %2 MB; dat is geen tekst over een aanbieding.</translation>
    </message>
    <message>
        <source>Give either --%1 or --%2.</source>
        <translation>Geef --%1 of --%2, een van beide.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 cannot be unpacked.</source>
        <translation>%1 is beschadigd: %2 is niet uit te pakken.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 GB, which is too much for a vocabulary.</source>
        <translation>%1 bevat meer dan %2 GB; dat is geen vocabulaire.</translation>
    </message>
    <message>
        <source>Make vocabulary %1</source>
        <translation>Vocabulaire %1 maken</translation>
    </message>
    <message>
        <source>Edit vocabulary %1 here</source>
        <translation>Vocabulaire %1 hier bewerken</translation>
    </message>
    <message>
        <source>Add a concept to %1</source>
        <translation>Begrip toevoegen aan %1</translation>
    </message>
    <message>
        <source>Move concept %1</source>
        <translation>Begrip %1 verplaatsen</translation>
    </message>
    <message>
        <source>Retire concept %1</source>
        <translation>Begrip %1 laten vervallen</translation>
    </message>
    <message>
        <source>Remove concept %1</source>
        <translation>Begrip %1 weghalen</translation>
    </message>
    <message>
        <source>Map concept %1</source>
        <translation>Begrip %1 verbinden</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 schrijven</translation>
    </message>
    <message>
        <source>%1 is edited in this catalogue; a file cannot take its place.</source>
        <translation>%1 wordt in deze catalogus bewerkt; een bestand kan er niet voor in de plaats komen.</translation>
    </message>
    <message>
        <source>%1 cannot be exported: &quot;%2&quot; in it is not a complete web address or URN.</source>
        <translation>%1 kan niet worden geëxporteerd: &quot;%2&quot; erin is geen volledig webadres en geen URN.</translation>
    </message>
    <message>
        <source>The vocabulary needs a title.</source>
        <translation>Het vocabulaire heeft een titel nodig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a complete web address or URN (write it as https://… or urn:…).</source>
        <translation>&quot;%1&quot; is geen volledig webadres en geen URN (schrijf het als https://… of urn:…).</translation>
    </message>
    <message>
        <source>%1 has %2 concepts; vocabularies of more than %3 cannot be edited here.</source>
        <translation>%1 heeft %2 begrippen; vocabulaires van meer dan %3 kunnen hier niet worden bewerkt.</translation>
    </message>
    <message>
        <source>%1 is linked to %2 offerings, so it cannot be removed; it can be retired.</source>
        <translation>%1 is gekoppeld aan %2 aanbiedingen en kan dus niet weg; het kan wel vervallen.</translation>
    </message>
    <message>
        <source>With --json the document cannot be printed as well; name a file for it.</source>
        <translation>Met --json kan het document niet ook worden afgedrukt; noem er een bestand voor.</translation>
    </message>
    <message>
        <source>%1: its ending does not say which format it is (choose one with --format: %2).</source>
        <translation>%1: uit het einde van de naam blijkt geen formaat (kies er een met --format: %2).</translation>
    </message>
    <message>
        <source>There is no vocabulary of your own in this catalogue that could be mapped.</source>
        <translation>In deze catalogus is geen eigen vocabulaire om te verbinden.</translation>
    </message>
    <message>
        <source>These files hold more concepts, labels and relations than fit in %1 MB of memory; nothing was loaded. Load them in parts.</source>
        <translation>Deze bestanden bevatten meer begrippen, labels en relaties dan er in %1 MB geheugen passen; er is niets geladen. Laad ze in delen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: more than %5 times %6, which no vocabulary needs. %4 statements before it were good; nothing was loaded.</source>
        <translation>%1, regel %2, kolom %3: meer dan %5 keer %6, en dat heeft geen vocabulaire nodig. De %4 uitspraken ervoor waren goed; er is niets geladen.</translation>
    </message>
    <message>
        <source>%1 concepts have an order that is no number; it was left out.</source>
        <translation>%1 begrippen hebben een volgorde die geen getal is; die is weggelaten.</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Afronden</translation>
    </message>
    <message>
        <source>This program was put together wrongly: Qt&apos;s database driver carries an SQLite of its own (%1).</source>
        <translation>Dit programma is verkeerd samengesteld: het databasestuurprogramma van Qt heeft een eigen SQLite (%1).</translation>
    </message>
    <message>
        <source>%1: invisible characters that a text cannot hold were left out (%2: %3).</source>
        <translation>%1: onzichtbare tekens die niet in een tekst kunnen staan, zijn weggelaten (%2: %3).</translation>
    </message>
    <message>
        <source>Delete %1 offerings</source>
        <translation>%1 aanbiedingen verwijderen</translation>
    </message>
    <message>
        <source>Put back what was typed when the program stopped</source>
        <translation>Terugzetten wat getypt was toen het programma ophield</translation>
    </message>
    <message>
        <source>Something else was changed in the meantime; nothing was undone or redone.</source>
        <translation>Er is intussen iets anders gewijzigd; er is niets ongedaan gemaakt of opnieuw gedaan.</translation>
    </message>
    <message>
        <source>Publish %1 offerings to %2</source>
        <translation>%1 aanbiedingen publiceren naar %2</translation>
    </message>
    <message>
        <source>Withdraw %1 from %2</source>
        <translation>%1 intrekken bij %2</translation>
    </message>
    <message>
        <source>Change the setting %1</source>
        <translation>Instelling %1 wijzigen</translation>
    </message>
    <message>
        <source>Do not suggest %1 any more</source>
        <translation>%1 niet meer voorstellen</translation>
    </message>
    <message>
        <source>A trigger in the file that is not Leerschakel&apos;s removed record %1 as it was written; nothing was written.</source>
        <translation>Iets in het bestand dat niet van dit programma is (een trigger) haalde record %1 weg terwijl het werd geschreven; er is niets geschreven.</translation>
    </message>
    <message>
        <source>%5 changed this since, so nothing was written. You can restore the earlier value by hand.</source>
        <translation>%5 heeft dit daarna gewijzigd; er is niets geschreven. U kunt de waarde van toen zelf terugzetten.</translation>
    </message>
    <message>
        <source>The change of %1 in the history is not as it was written. Undoing it may bring back wrong values; the records themselves are checked apart. A backup of before has it whole.</source>
        <translation>De wijziging van %1 in de geschiedenis is beschadigd. Ongedaan maken kan verkeerde waarden terugbrengen; de gegevens zelf worden apart gecontroleerd. In een eerdere back-up is de wijziging nog heel.</translation>
    </message>
    <message>
        <source>A change is missing from the history, before that of %1. It cannot be undone or shown; the records themselves are checked apart. A backup of before has it whole.</source>
        <translation>In de geschiedenis ontbreekt een wijziging, vóór die van %1. Zij kan niet ongedaan worden gemaakt of getoond; de gegevens zelf worden apart gecontroleerd. In een eerdere back-up staat zij nog.</translation>
    </message>
    <message>
        <source>The history has a part of a change of %1 that is missing. A backup of before has it whole.</source>
        <translation>In de geschiedenis staat een deel van een wijziging van %1 die ontbreekt. In een eerdere back-up staat zij nog.</translation>
    </message>
    <message>
        <source>The history says that a value of %1 is from another change than it is. This matters only when catalogues are merged.</source>
        <translation>Bij welke wijziging een waarde van %1 hoort, klopt niet met de geschiedenis. Dit is alleen van belang bij het samenvoegen van catalogi.</translation>
    </message>
    <message>
        <source>The history says that %1 was deleted, but the catalogue does not have it on record. This matters only when catalogues are merged.</source>
        <translation>Volgens de geschiedenis is %1 verwijderd, maar dat is niet vastgelegd. Dit is alleen van belang bij het samenvoegen van catalogi.</translation>
    </message>
    <message>
        <source>%1 was deleted, but it is there. Check whether it is right, or restore a backup.</source>
        <translation>%1 is verwijderd, maar staat er nog. Kijk of dat klopt, of zet een back-up terug.</translation>
    </message>
    <message>
        <source>What was noted of the publication of %1 to %2 is not as it was written. Compare it with the manifest of that delivery.</source>
        <translation>Wat is vastgelegd over de publicatie van %1 naar %2, is niet meer zoals het is geschreven. Vergelijk het met het manifest van die levering.</translation>
    </message>
    <message>
        <source>The publication %1 is in the history, and what was noted of it is gone or altered. Publish again to note what is there.</source>
        <translation>Publicatie %1 staat in de geschiedenis, maar wat erover is vastgelegd, is weg of veranderd. Publiceer opnieuw om vast te leggen wat er staat.</translation>
    </message>
    <message>
        <source>What was delivered of offering %1 to %2 is not noted as it was written. Publish again to note what is there.</source>
        <translation>Wat er van aanbieding %1 aan %2 is geleverd, is niet meer vastgelegd zoals het is geschreven. Publiceer opnieuw om vast te leggen wat er staat.</translation>
    </message>
    <message>
        <source>%1 was moved, renamed or deleted while it was open here; this change was not saved. Put it back, or open it where it is now.</source>
        <translation>%1 is verplaatst, hernoemd of verwijderd terwijl het hier open was; deze wijziging is niet bewaard. Zet het bestand terug, of open het waar het nu staat.</translation>
    </message>
    <message>
        <source>Another program removed %2, which holds the latest changes of %1; this change was not saved. Close the catalogue and open it again.</source>
        <translation>Een ander programma heeft %2 verwijderd, waarin de laatste wijzigingen van %1 staan; deze wijziging is niet bewaard. Sluit de catalogus en open hem opnieuw.</translation>
    </message>
    <message>
        <source>%1 cannot be read here: its latest changes are in %2, which can be read only where there is room and a folder that can be written. Copy both files to such a folder and open the copy.</source>
        <translation>%1 kan hier niet worden gelezen: de laatste wijzigingen staan in %2, en dat kan alleen worden gelezen waar nog ruimte is en de map beschrijfbaar is. Kopieer beide bestanden naar zo&apos;n map en open de kopie.</translation>
    </message>
    <message>
        <source>%1 is the backup itself: name the catalogue that it should take the place of.</source>
        <translation>%1 is de reservekopie zelf: geef de catalogus op waarvoor die in de plaats moet komen.</translation>
    </message>
    <message>
        <source>What was typed when the program stopped cannot be read back; the file %1 was put aside as %1.damaged.</source>
        <translation>Wat getypt was toen het programma ophield, is niet terug te lezen; het bestand %1 is opzijgezet als %1.damaged.</translation>
    </message>
    <message>
        <source>%1 is missing: another program removed it, or the file is damaged. Bring back a backup.</source>
        <translation>%1 ontbreekt: een ander programma heeft het verwijderd, of het bestand is beschadigd. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The concept %1 is not as it was loaded: another program altered it, or the file is damaged. Load the vocabulary %2 again, or bring back a backup.</source>
        <translation>Het begrip %1 is niet zoals het is geladen: een ander programma heeft het veranderd, of het bestand is beschadigd. Laad het vocabulaire %2 opnieuw, of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The vocabulary %1 is not as it was loaded: another program altered it, or the file is damaged. Load it again, or bring back a backup.</source>
        <translation>Het vocabulaire %1 is niet zoals het is geladen: een ander programma heeft het veranderd, of het bestand is beschadigd. Laad het opnieuw, of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The search index of the vocabularies does not say what their labels say. Load them again, or bring back a backup.</source>
        <translation>De zoekindex van de vocabulaires klopt niet met hun labels. Laad ze opnieuw, of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>%1 is a pipe or a device; a vocabulary is read from a file. Save it as one first.</source>
        <translation>%1 is een pipe of een apparaat; een vocabulaire wordt uit een bestand gelezen. Bewaar het eerst als bestand.</translation>
    </message>
    <message>
        <source>%1 members have a name that another one in the same object has, such as &quot;%2&quot;; of an address or a text the first was taken.</source>
        <translation>%1 leden hebben een naam die een ander lid van hetzelfde object ook heeft, zoals &quot;%2&quot;; van een adres of een tekst is het eerste genomen.</translation>
    </message>
    <message>
        <source>%1 numbers are too large to read, such as %2; they were left out.</source>
        <translation>%1 getallen zijn te groot om te lezen, zoals %2; ze zijn weggelaten.</translation>
    </message>
    <message>
        <source>%1 would get the password or token without protection: give an address that begins with https.</source>
        <translation>%1 zou het wachtwoord of token onbeveiligd krijgen: geef een adres dat met https begint.</translation>
    </message>
    <message>
        <source>%1 answers too slowly: %2 bytes in %3 seconds. Try again later.</source>
        <translation>%1 antwoordt te langzaam: %2 bytes in %3 seconden. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>%1 asks not to be asked again before %2.</source>
        <translation>%1 vraagt om het niet vóór %2 opnieuw te proberen.</translation>
    </message>
    <message>
        <source>%1 is busy; asking again in %2 seconds</source>
        <translation>%1 is bezet; over %2 seconden wordt het opnieuw gevraagd</translation>
    </message>
    <message>
        <source>%1 sends more than %2 MB; that is no catalogue.</source>
        <translation>%1 stuurt meer dan %2 MB; dat is geen catalogus.</translation>
    </message>
    <message>
        <source>%1 has no end after %2 items.</source>
        <translation>%1 heeft na %2 stuks nog geen einde.</translation>
    </message>
    <message>
        <source>The endpoint promises more pages and sends nothing new; what came until then is taken.</source>
        <translation>Het endpoint belooft meer pagina&apos;s en stuurt niets nieuws; wat tot dan toe kwam, is overgenomen.</translation>
    </message>
    <message>
        <source>It has a number that is too large to be read: line %1, column %2.</source>
        <translation>Er staat een getal in dat te groot is om te lezen: regel %1, kolom %2.</translation>
    </message>
    <message>
        <source>It has a character of which one half is missing (a surrogate alone): line %1, column %2.</source>
        <translation>Er staat een teken in waarvan de helft ontbreekt (een losse surrogaat): regel %1, kolom %2.</translation>
    </message>
    <message>
        <source>This is there twice under one name; the last one was taken.</source>
        <translation>Dit staat er twee keer onder dezelfde naam; het laatste is genomen.</translation>
    </message>
    <message>
        <source>Invisible characters that a text cannot hold were left out (%1: %2).</source>
        <translation>Onzichtbare tekens die niet in een tekst kunnen staan, zijn weggelaten (%1: %2).</translation>
    </message>
    <message>
        <source>The time (%1) was left out; the day is %2.</source>
        <translation>De tijd (%1) is weggelaten; de dag is %2.</translation>
    </message>
    <message>
        <source>This was read as %1.</source>
        <translation>Dit is gelezen als %1.</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot;, which is not from an earlier export; choose a new or empty folder, or take it out.</source>
        <translation>In %1 staat &quot;%2&quot;, en dat komt niet uit een eerdere export. Kies een nieuwe of lege map, of haal het eruit.</translation>
    </message>
    <message>
        <source>%1 holds an export to %2; choose another folder.</source>
        <translation>In %1 staat een export naar %2; kies een andere map.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be replaced (a folder, a device or a pipe).</source>
        <translation>%1 is geen bestand dat vervangen kan worden (maar een map, een apparaat of een pijp).</translation>
    </message>
    <message>
        <source>What the history says of the last change is gone or altered, so that it cannot be undone or done again. Check the catalogue: that says what is affected and what to do.</source>
        <translation>Wat de geschiedenis over de laatste wijziging zegt, is weg of veranderd. Daarom kunt u die niet ongedaan maken of opnieuw doen. Controleer de catalogus: dan ziet u wat er geraakt is en wat u kunt doen.</translation>
    </message>
    <message>
        <source>This %1 is not as it was written: another program altered it, or the file is damaged. leerschakel-cli check --mend brings back what the history says of it; so does a backup.</source>
        <translation>Dit gegeven (%1) is niet zoals het geschreven is: een ander programma heeft het veranderd, of het bestand is beschadigd. leerschakel-cli check --mend zet terug wat de geschiedenis ervan zegt; een reservekopie terugzetten kan ook.</translation>
    </message>
    <message>
        <source>The clock of this computer was ahead for a while. Changes that were made meanwhile count as made now.</source>
        <translation>De klok van deze computer liep een tijd voor. Wijzigingen uit die tijd tellen als nu gemaakt.</translation>
    </message>
    <message>
        <source>Changes in this catalogue are from a computer whose clock is ahead, or the clock of this one is behind. Set it right: the order of changes follows clocks.</source>
        <translation>Wijzigingen in deze catalogus komen van een computer waarvan de klok voorloopt, of de klok van deze computer loopt achter. Zet de klok goed: de volgorde van wijzigingen volgt de klok.</translation>
    </message>
    <message>
        <source>The search index has other words for offering %1 than it has itself. leerschakel-cli check FILE --mend makes it right.</source>
        <translation>De zoekindex heeft voor aanbod %1 andere woorden dan er in het aanbod staan. leerschakel-cli check BESTAND --mend herstelt dat.</translation>
    </message>
    <message>
        <source>What is counted of offering %1 for publishing is not what its fields come to. leerschakel-cli check FILE --mend makes it right.</source>
        <translation>Wat voor het publiceren van aanbod %1 is geteld, klopt niet met de velden ervan. leerschakel-cli check BESTAND --mend herstelt dat.</translation>
    </message>
    <message>
        <source>Figures of the imported demand %1 are not as they were imported. Import them again, or bring back a backup.</source>
        <translation>Cijfers van de geïmporteerde vraag %1 zijn niet meer zoals ze zijn geïmporteerd. Importeer ze opnieuw of zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>Another program made the record %1: the history does not know it. Compare it with a backup.</source>
        <translation>Een ander programma heeft record %1 gemaakt: de geschiedenis kent het niet. Vergelijk het met een reservekopie.</translation>
    </message>
    <message>
        <source>Another program deleted the record %1: the history does not know that. Bring it back from a backup.</source>
        <translation>Een ander programma heeft record %1 verwijderd: de geschiedenis weet daar niet van. Haal het terug uit een reservekopie.</translation>
    </message>
    <message>
        <source>The setting %1 is not what the history says of it: another program changed it.</source>
        <translation>De instelling %1 is niet wat de geschiedenis ervan zegt: een ander programma heeft haar gewijzigd.</translation>
    </message>
    <message>
        <source>Which suggestions were put away for offering %1 is not what the history says: another program changed it.</source>
        <translation>Welke suggesties voor aanbod %1 zijn weggedaan, is niet wat de geschiedenis zegt: een ander programma heeft dat gewijzigd.</translation>
    </message>
    <message>
        <source>Another concept in this file has the code %1 as well; both were taken.</source>
        <translation>Een ander begrip in dit bestand heeft ook code %1; beide zijn geladen.</translation>
    </message>
    <message>
        <source>%1 codes lacked the zeros in front, as a spreadsheet leaves them out, and were put right: the first was %2 and is %3.</source>
        <translation>Bij %1 codes ontbraken de nullen vooraan, zoals een rekenblad die weglaat; ze zijn hersteld: de eerste was %2 en is nu %3.</translation>
    </message>
    <message>
        <source>%1 concepts of other vocabularies are only mentioned, such as %2: what is said of them was left out. Load the vocabulary they belong to.</source>
        <translation>%1 begrippen van andere vocabulaires worden alleen genoemd, zoals %2: wat erover gezegd wordt, is weggelaten. Laad het vocabulaire waar ze bij horen.</translation>
    </message>
    <message>
        <source>%1 is described here, but none of its concepts are in this file: load that as well.</source>
        <translation>%1 wordt hier beschreven, maar de begrippen staan niet in dit bestand: laad het bestand met de begrippen ook.</translation>
    </message>
    <message>
        <source>%1 concepts have a code that another one has as well, the first is %2.</source>
        <translation>%1 begrippen hebben een code die een ander begrip ook heeft; de eerste is %2.</translation>
    </message>
    <message>
        <source>A record with the id %1 already exists.</source>
        <translation>Er is al een gegeven met de id %1.</translation>
    </message>
    <message>
        <source>A file %1 already exists; choose another name.</source>
        <translation>Er is al een bestand %1; kies een andere naam.</translation>
    </message>
    <message>
        <source>%1 has %2 names (hard links): it can be read but not changed, since whoever opens it by another name would not see what is written here. Make a copy of it and work in that.</source>
        <translation>%1 heeft %2 namen (harde koppelingen): lezen kan, wijzigen niet, want wie een andere naam gebruikt zou niet zien wat hier wordt geschreven. Maak een kopie en werk daarin.</translation>
    </message>
    <message>
        <source>The log next to %1 belonged to another file, which this one replaced. It was put aside as %2.</source>
        <translation>Het logbestand naast %1 hoorde bij een ander bestand, dat door dit bestand is vervangen. Het is apart gezet als %2.</translation>
    </message>
    <message>
        <source>The log %2 belongs to another file, which %1 replaced. It was left where it is, and not read.</source>
        <translation>Het logbestand %2 hoort bij een ander bestand, dat door %1 is vervangen. Het is niet gelezen en blijft staan.</translation>
    </message>
    <message>
        <source>The trigger %1 is not Leerschakel&apos;s: another program that writes to this catalogue would let it change records behind the history. Remove it with the program that made it.</source>
        <translation>De trigger %1 is niet van Leerschakel: als een ander programma in deze catalogus schrijft, kan die gegevens wijzigen buiten de geschiedenis om. Verwijder de trigger met het programma dat hem maakte.</translation>
    </message>
    <message>
        <source>%1 is not Leerschakel&apos;s: it is kept, but nothing here reads it. Remove it with the program that made it.</source>
        <translation>%1 is niet van Leerschakel: het blijft bewaard, maar niets leest het hier. Verwijder het met het programma dat het maakte.</translation>
    </message>
    <message>
        <source>%1 is not made the way Leerschakel makes it: another program altered it, or the file is damaged. Bring back a backup.</source>
        <translation>%1 is anders gemaakt dan Leerschakel het maakt: een ander programma heeft het veranderd, of het bestand is beschadigd. Zet een reservekopie terug.</translation>
    </message>
    <message>
        <source>The files have two versions, %1 and %2: load one version at a time.</source>
        <translation>De bestanden zijn van twee versies, %1 en %2: laad één versie tegelijk.</translation>
    </message>
    <message>
        <source>A vocabulary %1 already exists.</source>
        <translation>Er is al een vocabulaire %1.</translation>
    </message>
    <message>
        <source>%1 cannot be below itself.</source>
        <translation>%1 kan niet onder zichzelf hangen.</translation>
    </message>
    <message>
        <source>What is found, shown and exported of your own vocabulary %1 is not what its concepts say. Nothing is lost: leerschakel-cli check FILE --mend rewrites it from them.</source>
        <translation>Wat van uw eigen vocabulaire %1 wordt gevonden, getoond en geëxporteerd, is niet wat de begrippen ervan zeggen. Er is niets verloren: leerschakel-cli check BESTAND --mend maakt het er opnieuw uit.</translation>
    </message>
    <message>
        <source>%1 is in this file already; the row was left out.</source>
        <translation>%1 staat al in dit bestand; de rij is weggelaten.</translation>
    </message>
    <message>
        <source>%1 cannot be below itself; the relation was left out.</source>
        <translation>%1 kan niet onder zichzelf staan; de relatie is weggelaten.</translation>
    </message>
    <message>
        <source>%1 concepts are below themselves; these relations were left out.</source>
        <translation>%1 begrippen staan onder zichzelf; die relaties zijn weggelaten.</translation>
    </message>
    <message>
        <source>%1 concepts are below themselves by way of others, such as %2; the tree of the vocabulary does not lead to them, search does.</source>
        <translation>%1 begrippen staan, via andere, onder zichzelf, zoals %2; in de boom van het vocabulaire komt u er niet, met zoeken wel.</translation>
    </message>
    <message>
        <source>%1 characters are written as one half of two (a lone surrogate) and were replaced by a replacement character.</source>
        <translation>Van %1 tekens staat maar de helft er (een losse surrogaat); op hun plaats staat een vervangend teken.</translation>
    </message>
    <message>
        <source>Say in which format the source is (--from; choose from: %1).</source>
        <translation>Geef op welk formaat de bron heeft (--from; kies uit: %1).</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot; to import from (choose from: %2).</source>
        <translation>Er is geen formaat “%1” om uit te importeren (kies uit: %2).</translation>
    </message>
    <message>
        <source>There are no documents of this format in %1.</source>
        <translation>Er zijn geen documenten van dit formaat in %1.</translation>
    </message>
    <message>
        <source>This file was not read: the format has no file of that name.</source>
        <translation>Dit bestand is niet gelezen: het formaat kent geen bestand met deze naam.</translation>
    </message>
    <message>
        <source>The format has no place for it; it travels in our own extension only, and there in the language that was asked for.</source>
        <translation>Het formaat heeft hier geen plaats voor; het staat alleen in onze eigen uitbreiding, en daar in de gevraagde taal.</translation>
    </message>
    <message>
        <source>The format has a place for it in the part for RIO only, which this offering does not have; it travels in our own extension.</source>
        <translation>Het formaat heeft hier alleen plaats voor in het deel voor RIO, en dat heeft dit aanbod niet; het staat in onze eigen uitbreiding.</translation>
    </message>
    <message>
        <source>RIO takes one price: it is counted in the total costs.</source>
        <translation>RIO kent één prijs: dit bedrag is meegeteld in de totale kosten.</translation>
    </message>
    <message>
        <source>RIO takes one price: the total costs. This one travels in our own extension only.</source>
        <translation>RIO kent één prijs: de totale kosten. Deze prijs staat alleen in onze eigen uitbreiding.</translation>
    </message>
    <message>
        <source>The module is not in this export.</source>
        <translation>De module zit niet in deze export.</translation>
    </message>
    <message>
        <source>It belongs to no edition; it travels in our own extension only.</source>
        <translation>Het hoort bij geen uitvoering; het staat alleen in onze eigen uitbreiding.</translation>
    </message>
    <message>
        <source>The format has no place for it.</source>
        <translation>Het formaat heeft hier geen plaats voor.</translation>
    </message>
    <message>
        <source>The format has room for a part of it only.</source>
        <translation>Het formaat heeft maar voor een deel ervan plaats.</translation>
    </message>
    <message>
        <source>Left out, as was asked.</source>
        <translation>Weggelaten, zoals gevraagd.</translation>
    </message>
    <message>
        <source>Left out, as texts in the other language were asked for.</source>
        <translation>Weggelaten: er is om teksten in de andere taal gevraagd.</translation>
    </message>
    <message>
        <source>A newer version of Leerschakel keeps this here; this version cannot pass it on.</source>
        <translation>Een nieuwere versie van Leerschakel bewaart dit hier; deze versie kan het niet doorgeven.</translation>
    </message>
    <message>
        <source>It was passed over, which is a mistake in Leerschakel. Please report it; the value stays in the catalogue.</source>
        <translation>Dit is overgeslagen. Dat is een fout in Leerschakel: meld het ons. De waarde blijft in de catalogus staan.</translation>
    </message>
    <message>
        <source>details no longer kept</source>
        <translation>details niet meer bewaard</translation>
    </message>
    <message>
        <source>Details of the last change are no longer kept, so that it cannot be undone or done again.</source>
        <translation>Details van de laatste wijziging worden niet meer bewaard. Daarom kan zij niet ongedaan worden gemaakt of opnieuw worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Details of %1 that are needed are gone from the history; nothing was written. Check the catalogue: that says what is affected and what to do.</source>
        <translation>Details van %1 die nodig zijn, zijn weg uit de geschiedenis; er is niets geschreven. Controleer de catalogus: dan leest u wat het raakt en wat u kunt doen.</translation>
    </message>
    <message>
        <source>Details of the change of %1 are gone from the history, and were not left out on purpose. A backup of before has them.</source>
        <translation>Details van de wijziging van %1 zijn weg uit de geschiedenis, en zijn niet met opzet weggelaten. Een reservekopie van daarvoor heeft ze nog.</translation>
    </message>
    <message>
        <source>The history of %1 was shortened up to a change that is missing or altered. A backup of before has it.</source>
        <translation>De geschiedenis van %1 is ingekort tot en met een wijziging die ontbreekt of veranderd is. Een reservekopie van daarvoor heeft haar nog.</translation>
    </message>
    <message>
        <source>This was changed in the source and by you since the last import; yours was kept.</source>
        <translation>Dit is sinds de laatste import in de bron én door u gewijzigd; die van u is gebleven.</translation>
    </message>
    <message>
        <source>You deleted this, and the source changed it since the last import; it stays deleted.</source>
        <translation>U hebt dit verwijderd en de bron heeft het sinds de laatste import gewijzigd; het blijft verwijderd.</translation>
    </message>
    <message>
        <source>--%1: &quot;%2&quot; is not a day, such as 2027-02-01.</source>
        <translation>--%1: &quot;%2&quot; is geen dag; schrijf een dag als 2027-02-01.</translation>
    </message>
    <message>
        <source>Change the %1 of %2 offerings</source>
        <translation>%1 van %2 aanbiedingen wijzigen</translation>
    </message>
    <message>
        <source>Move the dates of %1 by %2 days</source>
        <translation>Datums van %1 %2 dagen verschuiven</translation>
    </message>
    <message>
        <source>Move the dates of %1 offerings by %2 days</source>
        <translation>Datums van %1 aanbiedingen %2 dagen verschuiven</translation>
    </message>
    <message>
        <source>Preparing the change</source>
        <translation>De wijziging wordt voorbereid</translation>
    </message>
    <message>
        <source>Writing the change</source>
        <translation>De wijziging wordt weggeschreven</translation>
    </message>
    <message>
        <source>%1 is not a text in languages, so that no language can be given.</source>
        <translation>%1 is geen tekst in talen; geef dus geen taal op.</translation>
    </message>
    <message>
        <source>%1 has one value, so nothing can be added to it; set it instead.</source>
        <translation>%1 heeft één waarde, daar kan niets bij; stel de waarde in met set.</translation>
    </message>
    <message>
        <source>%1 is not a text in which something can be replaced.</source>
        <translation>%1 is geen tekst waarin iets vervangen kan worden.</translation>
    </message>
    <message>
        <source>Say what to replace.</source>
        <translation>Geef op wat vervangen moet worden.</translation>
    </message>
    <message>
        <source>The regular expression is wrong at character %2: %1.</source>
        <translation>De reguliere expressie is fout bij teken %2: %1.</translation>
    </message>
    <message>
        <source>The regular expression &quot;%1&quot; takes too long; nothing was changed.</source>
        <translation>De reguliere expressie “%1” duurt te lang; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1: %2 cannot be moved that far; the year would no longer be from 1 to 9999.</source>
        <translation>%1: %2 kan niet zo ver verschuiven; het jaar ligt dan niet meer tussen 1 en 9999.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot; (choose from: %2).</source>
        <translation>Er is geen instelling “%1” (kies uit: %2).</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot; (expected: %3).</source>
        <translation>%1 kan niet “%2” zijn (verwacht: %3).</translation>
    </message>
    <message>
        <source>%1: give one of %2, once (see &quot;leerschakel-cli help %1&quot;).</source>
        <translation>%1: geef één van %2, eenmaal (zie “leerschakel-cli help %1”).</translation>
    </message>
    <message>
        <source>--%1: a field and its value are expected, as in status=approved.</source>
        <translation>--%1: een veld en de waarde ervan worden verwacht, zoals in status=approved.</translation>
    </message>
    <message>
        <source>Duplicate %1 offerings</source>
        <translation>%1 aanbiedingen dupliceren</translation>
    </message>
    <message>
        <source>Delete %1 unused organisations, contacts or locations</source>
        <translation>%1 ongebruikte organisaties, contacten of locaties verwijderen</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 samenvoegen met %2</translation>
    </message>
    <message>
        <source>Merge %1 others into %2</source>
        <translation>%1 andere samenvoegen met %2</translation>
    </message>
    <message>
        <source>Only organisations, contacts, locations and deals can be merged or deleted here.</source>
        <translation>Alleen organisaties, contacten, locaties en regiotransitiedeals kunnen hier worden samengevoegd of verwijderd.</translation>
    </message>
    <message>
        <source>Only what is of one kind can be merged.</source>
        <translation>Alleen wat van dezelfde soort is, kan worden samengevoegd.</translation>
    </message>
    <message>
        <source>Choose at least two to merge.</source>
        <translation>Kies er minstens twee om samen te voegen.</translation>
    </message>
    <message>
        <source>%1 cannot be merged with itself.</source>
        <translation>%1 kan niet met zichzelf worden samengevoegd.</translation>
    </message>
    <message>
        <source>One of those chosen is not in the catalogue any more; nothing was changed.</source>
        <translation>Een van de gekozen gegevens staat niet meer in de catalogus; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is in use, so it cannot be deleted.</source>
        <translation>%1 is in gebruik en kan daarom niet worden verwijderd.</translation>
    </message>
    <message>
        <source>The name of this file does not say which language it is in (_nl or _en); it was left out.</source>
        <translation>Uit de naam van dit bestand blijkt niet in welke taal het is (_nl of _en); het is weggelaten.</translation>
    </message>
    <message>
        <source>The file with the skills (%1) is missing. Without it there are only occupations, groups and the skills of collections to link offerings to.</source>
        <translation>Het bestand met de vaardigheden (%1) ontbreekt. Zonder dat bestand kunt u aanbod alleen koppelen aan beroepen, groepen en de vaardigheden uit collecties.</translation>
    </message>
    <message>
        <source>The file with the skills (%1) is missing. Without it skills get no names in this language; they keep the ones they have.</source>
        <translation>Het bestand met de vaardigheden (%1) ontbreekt. Zonder dat bestand krijgen vaardigheden geen naam in deze taal; ze houden de namen die ze hebben.</translation>
    </message>
    <message>
        <source>The file that says in which groups skills are (%1) is missing. Without it skills are found by searching, but not in the tree, and the Radar cannot count them by group.</source>
        <translation>Het bestand dat zegt in welke groepen vaardigheden horen (%1) ontbreekt. Zonder dat bestand vindt u vaardigheden wel door te zoeken, maar niet in de boom, en kan de radar ze niet per groep tellen.</translation>
    </message>
    <message>
        <source>The file that says which skills occupations need (%1) is missing. Without it the page of a skill does not show the occupations that need it.</source>
        <translation>Het bestand dat zegt welke vaardigheden beroepen vragen (%1) ontbreekt. Zonder dat bestand toont de pagina van een vaardigheid niet welke beroepen haar vragen.</translation>
    </message>
    <message>
        <source>There is no view &quot;%1&quot; (choose from: %2).</source>
        <translation>Er is geen weergave &quot;%1&quot; (kies uit: %2).</translation>
    </message>
    <message>
        <source>There is no theme &quot;%1&quot; (choose from: light, dark, high-contrast, high-contrast-light, system).</source>
        <translation>Er is geen thema &quot;%1&quot; (kies uit: light, dark, high-contrast, high-contrast-light, system).</translation>
    </message>
    <message>
        <source>%1 has more than %2 places that cannot be read, so it is not what it seems to be; nothing was changed.</source>
        <translation>%1 heeft meer dan %2 plaatsen die niet te lezen zijn en is dus iets anders dan het lijkt; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is the only destination that is on; one stays on.</source>
        <translation>%1 is de enige bestemming die aanstaat; er moet er altijd één aanstaan.</translation>
    </message>
    <message>
        <source>%1 is not an address of a website (https://…).</source>
        <translation>%1 is geen adres van een website (https://…).</translation>
    </message>
    <message>
        <source>In a text only: the format has no place of its own for it.</source>
        <translation>Alleen in een tekst: het formaat heeft er geen eigen plaats voor.</translation>
    </message>
    <message>
        <source>It is not in the form that the format takes.</source>
        <translation>Het heeft niet de vorm die het formaat vraagt.</translation>
    </message>
    <message>
        <source>Cut off: the format takes %1 characters.</source>
        <translation>Afgekapt: het formaat neemt %1 tekens.</translation>
    </message>
    <message>
        <source>Without its markup: the format takes plain text here.</source>
        <translation>Zonder opmaak: het formaat neemt hier alleen gewone tekst.</translation>
    </message>
    <message>
        <source>Invisible characters that XML cannot hold were left out (%1).</source>
        <translation>Onzichtbare tekens die niet in XML kunnen zijn weggelaten (%1).</translation>
    </message>
    <message>
        <source>The organisation has no EDU-DEX id, without which EDU-DEX does not know it.</source>
        <translation>De organisatie heeft geen EDU-DEX-id; zonder dat kent EDU-DEX haar niet.</translation>
    </message>
    <message>
        <source>Another organisation has the same EDU-DEX id; that one is written.</source>
        <translation>Een andere organisatie heeft hetzelfde EDU-DEX-id; die gaat mee.</translation>
    </message>
    <message>
        <source>The format has the sections of SBI 2008 only.</source>
        <translation>Het formaat kent alleen de secties van SBI 2008.</translation>
    </message>
    <message>
        <source>The scheme has ended.</source>
        <translation>De regeling is gestopt.</translation>
    </message>
    <message>
        <source>The edition has no dates, which the format requires.</source>
        <translation>De uitvoering heeft geen data, en die zijn in het formaat verplicht.</translation>
    </message>
    <message>
        <source>It says where the offering is to go; each catalogue is delivered to by itself.</source>
        <translation>Dit zegt waar het aanbod heen moet; elke catalogus krijgt een eigen levering.</translation>
    </message>
    <message>
        <source>Added by the export: in Europass an offering has at least one learning outcome, and a skill belongs to an outcome.</source>
        <translation>Toegevoegd bij het exporteren: in Europass heeft aanbod minstens één leeruitkomst, en hoort een vaardigheid bij een leeruitkomst.</translation>
    </message>
    <message>
        <source>Another edition of the offering has the same code; the format takes it once.</source>
        <translation>Een andere uitvoering van het aanbod heeft dezelfde code; het formaat neemt die één keer.</translation>
    </message>
    <message>
        <source>The format takes one language here.</source>
        <translation>Het formaat neemt hier één taal.</translation>
    </message>
    <message>
        <source>RIO has not given the offering an opleidingseenheidcode yet; this is included once you fill that in.</source>
        <translation>RIO heeft het aanbod nog geen opleidingseenheidcode gegeven; dit gaat mee zodra u die invult.</translation>
    </message>
    <message>
        <source>Another offering has the same opleidingseenheidcode; that one delivers this.</source>
        <translation>Een ander aanbod heeft dezelfde opleidingseenheidcode; dat levert dit.</translation>
    </message>
    <message>
        <source>RIO knows this from the recognition of the programme (CROHO).</source>
        <translation>RIO weet dit uit de erkenning van de opleiding (CROHO).</translation>
    </message>
    <message>
        <source>The provider has no onderwijsaanbiedercode of RIO.</source>
        <translation>De aanbieder heeft geen onderwijsaanbiedercode van RIO.</translation>
    </message>
    <message>
        <source>The location has no onderwijslocatiecode of RIO.</source>
        <translation>De locatie heeft geen onderwijslocatiecode van RIO.</translation>
    </message>
    <message>
        <source>It is given online only: RIO gets no location.</source>
        <translation>Het wordt alleen online gegeven: RIO krijgt geen locatie.</translation>
    </message>
    <message>
        <source>Learners begin when they like: RIO gets the entry period instead.</source>
        <translation>Deelnemers beginnen wanneer zij willen: RIO krijgt in plaats hiervan de instroomperiode.</translation>
    </message>
    <message>
        <source>RIO takes one enrolment period: from the first day of all to the last.</source>
        <translation>RIO neemt één inschrijfperiode: van de eerste dag van alle tot de laatste.</translation>
    </message>
    <message>
        <source>RIO takes one price of each edition: the total, in euros.</source>
        <translation>RIO neemt één prijs per uitvoering: het totaal, in euro&apos;s.</translation>
    </message>
    <message>
        <source>RIO takes whole numbers only.</source>
        <translation>RIO neemt alleen hele getallen.</translation>
    </message>
    <message>
        <source>RIO takes one study load.</source>
        <translation>RIO neemt één studielast.</translation>
    </message>
    <message>
        <source>RIO keeps no NLQF and EQF levels of offerings since November 2025.</source>
        <translation>RIO bewaart sinds november 2025 geen NLQF- en EQF-niveaus van aanbod.</translation>
    </message>
    <message>
        <source>RIO takes relations only between units of higher education that it gave an opleidingseenheidcode.</source>
        <translation>RIO neemt alleen relaties tussen eenheden van hoger onderwijs waaraan het een opleidingseenheidcode gaf.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a profile: use letters, digits, - and _, 60 at most.</source>
        <translation>&quot;%1&quot; kan geen naam van een profiel zijn: gebruik letters, cijfers, - en _, hoogstens 60.</translation>
    </message>
    <message>
        <source>The profile %1 needs a folder (--out).</source>
        <translation>Het profiel %1 heeft een map nodig (--out).</translation>
    </message>
    <message>
        <source>There is no profile &quot;%1&quot; (there are: %2).</source>
        <translation>Er is geen profiel &quot;%1&quot; (er zijn: %2).</translation>
    </message>
    <message>
        <source>The address %1 is kept in the catalogue, where everybody can read it: leave out name, password and what comes after ? or #.</source>
        <translation>Het adres %1 komt in de catalogus te staan, waar iedereen het kan lezen: laat naam, wachtwoord en wat na ? of # komt weg.</translation>
    </message>
    <message>
        <source>Parameter %1: there is no &quot;%2&quot; (choose from: %3).</source>
        <translation>Parameter %1: er is geen &quot;%2&quot; (kies uit: %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address to listen at, such as 127.0.0.1:8080.</source>
        <translation>&quot;%1&quot; is geen adres om op te luisteren, zoals 127.0.0.1:8080 dat is.</translation>
    </message>
    <message>
        <source>Parameter %1: &quot;%2&quot; is not a value that it can have.</source>
        <translation>Parameter %1: &quot;%2&quot; is geen waarde die hij kan hebben.</translation>
    </message>
    <message>
        <source>Requests here cannot have a body.</source>
        <translation>Een vraag heeft hier geen inhoud.</translation>
    </message>
    <message>
        <source>Cannot listen at %1, port %2: %3.</source>
        <translation>Kan niet luisteren op %1, poort %2: %3.</translation>
    </message>
    <message>
        <source>There is no token in %1.</source>
        <translation>Er staat geen token in %1.</translation>
    </message>
    <message>
        <source>There are too many requests at the moment.</source>
        <translation>Te veel anderen vragen op dit moment iets.</translation>
    </message>
    <message>
        <source>Only HTTP/1.1 and HTTP/1.0 are answered.</source>
        <translation>Alleen HTTP/1.1 en HTTP/1.0 worden beantwoord.</translation>
    </message>
    <message>
        <source>The address is longer than %1 bytes.</source>
        <translation>Het adres is langer dan %1 bytes.</translation>
    </message>
    <message>
        <source>The header fields are longer than %1 bytes.</source>
        <translation>De kopregels zijn langer dan %1 bytes.</translation>
    </message>
    <message>
        <source>This is not a well-formed HTTP request.</source>
        <translation>Dit is geen HTTP-vraag zoals die hoort te zijn.</translation>
    </message>
    <message>
        <source>There are more than %1 header fields.</source>
        <translation>Er zijn meer dan %1 kopregels.</translation>
    </message>
    <message>
        <source>%1 is not answered here; GET and HEAD are.</source>
        <translation>%1 wordt hier niet beantwoord; GET en HEAD wel.</translation>
    </message>
    <message>
        <source>Nothing with the id %1 is published here.</source>
        <translation>Met het id %1 wordt hier niets aangeboden.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Op dit adres is niets.</translation>
    </message>
    <message>
        <source>A valid bearer token is required.</source>
        <translation>Hiervoor is een bearer-token nodig, en het juiste.</translation>
    </message>
    <message>
        <source>Only &quot;application/json; version=5&quot; is served here.</source>
        <translation>Hier is alleen &quot;application/json; version=5&quot; te krijgen.</translation>
    </message>
    <message>
        <source>Preparing what is served</source>
        <translation>Voorbereiden wat wordt aangeboden</translation>
    </message>
    <message>
        <source>Nothing can be changed here; GET and HEAD are answered.</source>
        <translation>Hier kan niets worden gewijzigd; GET en HEAD worden beantwoord.</translation>
    </message>
    <message>
        <source>The request took too long to arrive.</source>
        <translation>De vraag deed er te lang over om aan te komen.</translation>
    </message>
    <message>
        <source>%1 is not a workbook that can be read (%2 is damaged or missing).</source>
        <translation>%1 is geen werkboek dat te lezen is (%2 is beschadigd of ontbreekt).</translation>
    </message>
    <message>
        <source>%1 cannot be read as a table: line %2, column %3.</source>
        <translation>%1 is niet als tabel te lezen: regel %2, kolom %3.</translation>
    </message>
    <message>
        <source>%1 has more than %2 rows; nothing was changed.</source>
        <translation>%1 heeft meer dan %2 rijen; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an identifier; leave it empty for something new.</source>
        <translation>&quot;%1&quot; is geen kenmerk; laat de cel leeg voor iets nieuws.</translation>
    </message>
    <message>
        <source>The row belongs to &quot;%1&quot;, and there is no such offering.</source>
        <translation>De rij hoort bij &quot;%1&quot;, en dat aanbod is er niet.</translation>
    </message>
    <message>
        <source>The row does not say to which offering it belongs.</source>
        <translation>De rij zegt niet bij welk aanbod zij hoort.</translation>
    </message>
    <message>
        <source>This sheet was not read: its first row does not name columns of Leerschakel.</source>
        <translation>Dit blad is niet gelezen: de eerste rij noemt geen kolommen van ons.</translation>
    </message>
    <message>
        <source>This column was not read: the sheet has no column of that name.</source>
        <translation>Deze kolom is niet gelezen: haar naam is er geen die het blad heeft.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; name a field (title, edition.start) or a sheet (edition).</source>
        <translation>Er is geen kolom &quot;%1&quot;; noem een veld (title, edition.start) of een blad (edition).</translation>
    </message>
    <message>
        <source>OEAPI 6 says in one place that this is a date and in another that it is a date with a time; it travels in our own extension only.</source>
        <translation>OEAPI 6 zegt op de ene plaats dat dit een datum is en op de andere dat het een datum met een tijd is; het staat alleen in onze eigen uitbreiding.</translation>
    </message>
    <message>
        <source>No course or programme here refers to this learning outcome.</source>
        <translation>Geen cursus of programma hier verwijst naar deze leeruitkomst.</translation>
    </message>
    <message>
        <source>%1 is not well-formed XML: line %2, column %3.</source>
        <translation>%1 is geen welgevormde XML: regel %2, kolom %3.</translation>
    </message>
    <message>
        <source>%1 has a document type (DOCTYPE); it was not read, as one can do harm.</source>
        <translation>%1 heeft een documenttype (DOCTYPE) en is niet gelezen, want daarmee kan kwaad worden gedaan.</translation>
    </message>
    <message>
        <source>%1: of the format %2 only files and folders are read.</source>
        <translation>%1: van het formaat %2 worden alleen bestanden en mappen gelezen.</translation>
    </message>
    <message>
        <source>%1 is larger than a page can be; it was not read.</source>
        <translation>In %1 staat meer dan in een pagina kan staan; het is niet gelezen.</translation>
    </message>
    <message>
        <source>This page was not read: at most %1 pages are read.</source>
        <translation>Deze pagina is niet gelezen: %1 pagina’s is het meeste.</translation>
    </message>
    <message>
        <source>This page was not read: it is on another site.</source>
        <translation>Deze pagina is niet gelezen: zij is van een andere site.</translation>
    </message>
    <message>
        <source>This was given differently before; the first was kept.</source>
        <translation>Dit stond er eerder anders; het eerste is gehouden.</translation>
    </message>
    <message>
        <source>There is no field for this.</source>
        <translation>Hiervoor is geen veld.</translation>
    </message>
    <message>
        <source>This would make a programme a part of itself.</source>
        <translation>Hiermee zou een programma een deel van zichzelf worden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: a %2 must have it.</source>
        <translation>&quot;%1&quot; ontbreekt: een %2 moet dat hebben.</translation>
    </message>
    <message>
        <source>A %2 must have one of these groups: %1.</source>
        <translation>Een %2 moet een van deze groepen hebben: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a text, in quotation marks. It is %2.</source>
        <translation>&quot;%1&quot; hoort een tekst te zijn, tussen aanhalingstekens. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a whole number, without quotation marks. It is %2.</source>
        <translation>&quot;%1&quot; hoort een geheel getal te zijn, zonder aanhalingstekens. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a number, without quotation marks. It is %2.</source>
        <translation>&quot;%1&quot; hoort een getal te zijn, zonder aanhalingstekens. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be true or false, without quotation marks. It is %2.</source>
        <translation>&quot;%1&quot; hoort true of false te zijn, zonder aanhalingstekens. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a list, in square brackets, even of one thing. It is %2.</source>
        <translation>&quot;%1&quot; hoort een lijst te zijn, tussen vierkante haken, ook van één ding. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be an object, in braces. It is %2.</source>
        <translation>&quot;%1&quot; hoort een object te zijn, tussen accolades. Er staat %2.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a code of &quot;%1&quot;. Its codes: %3.</source>
        <translation>&quot;%2&quot; is geen code van &quot;%1&quot;. De codes: %3.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a code of &quot;%1&quot;. Probably &quot;%3&quot; is meant.</source>
        <translation>&quot;%2&quot; is geen code van &quot;%1&quot;. Waarschijnlijk is &quot;%3&quot; bedoeld.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a code of &quot;%1&quot;; codes of your own begin with &quot;x-&quot;. Its codes: %3.</source>
        <translation>&quot;%2&quot; is geen code van &quot;%1&quot;; een eigen code begint met &quot;x-&quot;. De codes: %3.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is not a code of &quot;%1&quot;; codes of your own begin with &quot;x-&quot;. Probably &quot;%3&quot; is meant.</source>
        <translation>&quot;%2&quot; is geen code van &quot;%1&quot;; een eigen code begint met &quot;x-&quot;. Waarschijnlijk is &quot;%3&quot; bedoeld.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters, and needs at least %3.</source>
        <translation>&quot;%1&quot; heeft %2 tekens; er zijn er minstens %3 nodig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 characters; %3 fit at most.</source>
        <translation>&quot;%1&quot; heeft %2 tekens; er passen er hoogstens %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a UUID, such as 5f6e1c0a-0c5b-4b43-9a55-0d4b8a1d2c3e. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een UUID te zijn, zoals 5f6e1c0a-0c5b-4b43-9a55-0d4b8a1d2c3e. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a date, such as 2026-09-01. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een datum te zijn, zoals 2026-09-01. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a time with its time zone, such as 09:00:00+02:00. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een tijd met tijdzone te zijn, zoals 09:00:00+02:00. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a date and a time with its time zone, such as 2026-09-01T09:00:00+02:00. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een datum en tijd met tijdzone te zijn, zoals 2026-09-01T09:00:00+02:00. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be an e-mail address, such as info@example.org. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een e-mailadres te zijn, zoals info@example.org. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a whole address, such as https://example.org/, without blanks. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een heel adres te zijn, zoals https://example.org/, zonder spaties. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;, which is not written as the standard asks: %3.</source>
        <translation>&quot;%1&quot; is &quot;%2&quot;, en dat is niet geschreven zoals de standaard vraagt: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 things in it, and needs at least %3.</source>
        <translation>In &quot;%1&quot; staan %2 dingen; er zijn er minstens %3 nodig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 things in it; %3 fit at most.</source>
        <translation>In &quot;%1&quot; staan %2 dingen; er passen er hoogstens %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, and cannot be less than %3.</source>
        <translation>&quot;%1&quot; is %2, en kan niet minder zijn dan %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, and cannot be more than %3.</source>
        <translation>&quot;%1&quot; is %2, en kan niet meer zijn dan %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, and should be a multiple of %3.</source>
        <translation>&quot;%1&quot; is %2, en hoort een veelvoud van %3 te zijn.</translation>
    </message>
    <message>
        <source>A %2 has no &quot;%1&quot; in the standard: others pass over it.</source>
        <translation>Een %2 heeft in de standaard geen &quot;%1&quot;: anderen slaan het over.</translation>
    </message>
    <message>
        <source>A %2 has no &quot;%1&quot; in the standard: others pass over it. Probably &quot;%3&quot; is meant.</source>
        <translation>Een %2 heeft in de standaard geen &quot;%1&quot;: anderen slaan het over. Waarschijnlijk is &quot;%3&quot; bedoeld.</translation>
    </message>
    <message>
        <source>A %2 cannot have &quot;%1&quot;.</source>
        <translation>Een %2 kan geen &quot;%1&quot; hebben.</translation>
    </message>
    <message>
        <source>A %2 cannot have &quot;%1&quot;. Probably &quot;%3&quot; is meant.</source>
        <translation>Een %2 kan geen &quot;%1&quot; hebben. Waarschijnlijk is &quot;%3&quot; bedoeld.</translation>
    </message>
    <message>
        <source>The identifier %1 is used again here; it was first used at %2.</source>
        <translation>Het kenmerk %1 staat hier opnieuw; het is bij %2 al aan iets anders gegeven.</translation>
    </message>
    <message>
        <source>Of two things with the same identifier, other programs keep only one.</source>
        <translation>Van twee dingen met één kenmerk bewaren anderen er maar een.</translation>
    </message>
    <message>
        <source>Leerschakel could not import it; other programs may not either.</source>
        <translation>Leerschakel kon het niet overnemen; andere programma&apos;s misschien ook niet.</translation>
    </message>
    <message>
        <source>What one program does not understand, others may not understand either.</source>
        <translation>Wat het ene programma niet begrijpt, begrijpen andere misschien ook niet.</translation>
    </message>
    <message>
        <source>Reading stopped here; nothing after it was checked.</source>
        <translation>Het lezen hield hier op; wat erna komt is niet bekeken.</translation>
    </message>
    <message>
        <source>There are no rules for %1 (choose one of %2).</source>
        <translation>Voor %1 zijn er geen regels (kies een van %2).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is null. Leave out what you have nothing to say about.</source>
        <translation>&quot;%1&quot; is null. Laat weg waarover u niets te zeggen hebt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2: no value of that kind is allowed here.</source>
        <translation>&quot;%1&quot; is %2: zo&apos;n waarde kan hier niet staan.</translation>
    </message>
    <message>
        <source>The standard requires this of %1: a validator rejects the document.</source>
        <translation>De standaard vraagt dit van %1: een validator weigert het document.</translation>
    </message>
    <message>
        <source>The standard allows it, but it will not be read as intended.</source>
        <translation>De standaard staat het toe, maar niemand leest het zoals het was bedoeld.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can have only one of these: %2.</source>
        <translation>&quot;%1&quot; kan er maar een van hebben: %2.</translation>
    </message>
    <message>
        <source>Withdraw %1 offerings from %2</source>
        <translation>%1 aanbiedingen intrekken bij %2</translation>
    </message>
    <message>
        <source>Comparing with the last delivery</source>
        <translation>Vergelijken met de laatste levering</translation>
    </message>
    <message>
        <source>Checking what is still missing</source>
        <translation>Nagaan wat er nog ontbreekt</translation>
    </message>
    <message>
        <source>Waiting for the answer of %1</source>
        <translation>Wachten op wat %1 ervan maakt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be delivered to over the network (choose from: %2).</source>
        <translation>Aan &quot;%1&quot; kan via het netwerk niets worden gemeld (kies uit: %2).</translation>
    </message>
    <message>
        <source>%1 no longer knows this job, so its result is not known.</source>
        <translation>%1 kent deze opdracht niet meer: wat ervan geworden is, is niet bekend.</translation>
    </message>
    <message>
        <source>Give the address of %1 (--address): there is no usual one.</source>
        <translation>Geef het adres waarop het aan %1 gemeld wordt (--address): er is geen gewoon adres.</translation>
    </message>
    <message>
        <source>%1 accepted the job and did not finish it in time; it is sent again next time.</source>
        <translation>%1 nam de opdracht aan en was niet op tijd klaar; de volgende keer wordt het opnieuw gemeld.</translation>
    </message>
    <message>
        <source>The provider has no EDU-DEX code, so it is not known whose offering this is.</source>
        <translation>De aanbieder heeft geen EDU-DEX-id, dus is niet bekend van wie dit aanbod is.</translation>
    </message>
    <message>
        <source>%1 is not protected: give an address that begins with https.</source>
        <translation>%1 is niet beveiligd: geef een adres dat met https begint.</translation>
    </message>
    <message>
        <source>%1 gave an unexpected answer: is it the right address?</source>
        <translation>%1 antwoordt iets anders dan het hoort: is het het juiste adres?</translation>
    </message>
    <message>
        <source>Checking what is new</source>
        <translation>Kijken wat er nieuw is</translation>
    </message>
    <message>
        <source>It was refused, without a reason (HTTP %1).</source>
        <translation>Het is geweigerd, zonder reden (HTTP %1).</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 zegt: %2</translation>
    </message>
    <message>
        <source>Sending to %1</source>
        <translation>Versturen naar %1</translation>
    </message>
    <message>
        <source>RIO did not accept its specification, which has to be there first.</source>
        <translation>RIO nam de specificatie ervan niet aan, en die moet er eerst zijn.</translation>
    </message>
    <message>
        <source>%1 could not reach RIO, or the web address where it reads the offering.</source>
        <translation>%1 kon RIO niet bereiken, of het webadres waar het aanbod gelezen wordt.</translation>
    </message>
    <message>
        <source>The key store has no token for %1: give it once with --token-from file:PATH and --keep-token.</source>
        <translation>De sleutelbos heeft geen token voor %1: geef het één keer met --token-from file:PAD en --keep-token.</translation>
    </message>
    <message>
        <source>The key store of this computer does not answer: %1.</source>
        <translation>De sleutelbos van deze computer antwoordt niet: %1.</translation>
    </message>
    <message>
        <source>Nothing was ever delivered to %1.</source>
        <translation>Er is nooit iets geleverd aan %1.</translation>
    </message>
    <message>
        <source>The offering is known as it was delivered, but its documents were made by another version of the program, or with other settings: what is shown as delivered is what this program would have made.</source>
        <translation>Het aanbod is bekend zoals het geleverd is, maar de documenten zijn gemaakt door een andere versie van het programma, of met andere instellingen: wat hier als geleverd staat, is wat dit programma ervan gemaakt zou hebben.</translation>
    </message>
    <message>
        <source>The offering could not be put together again as it was delivered: what is shown as delivered may differ from what was.</source>
        <translation>Het aanbod kon niet opnieuw worden samengesteld zoals het geleverd is: wat hier als geleverd staat, kan afwijken van wat het was.</translation>
    </message>
    <message>
        <source>%1 holds no sheet that can be read: no workbook (xlsx, xls, ods) and no text with separators.</source>
        <translation>%1 bevat geen blad dat te lezen is: geen werkboek (xlsx, xls, ods) en geen tekst met scheidingstekens.</translation>
    </message>
    <message>
        <source>%1 is protected with a password; save it without one.</source>
        <translation>%1 is beveiligd met een wachtwoord; sla het zonder wachtwoord op.</translation>
    </message>
    <message>
        <source>%1 has more than %2 sheets; nothing was changed.</source>
        <translation>%1 heeft meer dan %2 bladen; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>There is nothing in %1: no row of any sheet has a value.</source>
        <translation>Er staat niets in %1: op geen enkel blad heeft een rij een waarde.</translation>
    </message>
    <message>
        <source>The sheets in %1 were not written by Leerschakel; import such sheets one by one, by the name of the file.</source>
        <translation>De bladen in %1 zijn niet door Leerschakel geschreven; importeer zulke bladen één voor één, met de naam van het bestand.</translation>
    </message>
    <message>
        <source>The format %1 has no columns to choose fields for; leave out the mapping.</source>
        <translation>Het formaat %1 heeft geen kolommen om velden bij te kiezen; laat de toewijzing weg.</translation>
    </message>
    <message>
        <source>The mapping %1 cannot be read: %2.</source>
        <translation>De toewijzing %1 kan niet worden gelezen: %2.</translation>
    </message>
    <message>
        <source>The mapping %1 cannot be written: %2.</source>
        <translation>De toewijzing %1 kan niet worden geschreven: %2.</translation>
    </message>
    <message>
        <source>This is not a mapping of a sheet that can be used (%1).</source>
        <translation>Dit is geen toewijzing van een blad die bruikbaar is (%1).</translation>
    </message>
    <message>
        <source>The mapping does not fit %1: it has no column &quot;%2&quot;. Nothing was changed.</source>
        <translation>De toewijzing past niet bij %1: het heeft geen kolom &quot;%2&quot;. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>It is not certain enough which column of %1 has the titles; nothing was changed. Proposed: %2. Sheets: %3. Write the proposal with --write-mapping, correct it, and give it with --mapping.</source>
        <translation>Het is niet zeker genoeg in welke kolom van %1 de titels staan; er is niets gewijzigd. Voorstel: %2. Bladen: %3. Schrijf het voorstel met --write-mapping, verbeter het en geef het mee met --mapping.</translation>
    </message>
    <message>
        <source>This sheet was not read; &quot;%1&quot; was.</source>
        <translation>Dit blad is niet gelezen; &quot;%1&quot; wel.</translation>
    </message>
    <message>
        <source>No field holds this column; its values are kept with the offerings as they are.</source>
        <translation>Deze kolom past in geen veld; de waarden worden bij het aanbod bewaard zoals ze zijn.</translation>
    </message>
    <message>
        <source>This is above the headers, and was left out.</source>
        <translation>Dit staat boven de kopjes en is weggelaten.</translation>
    </message>
    <message>
        <source>The file does not say its encoding; it was read as %1.</source>
        <translation>Het bestand zegt niet welke codering het heeft; het is gelezen als %1.</translation>
    </message>
    <message>
        <source>This row has no title.</source>
        <translation>Deze rij heeft geen titel.</translation>
    </message>
    <message>
        <source>One offering has more than %1 rows; this value was left out.</source>
        <translation>Eén aanbod heeft meer dan %1 rijen; deze waarde is weggelaten.</translation>
    </message>
    <message>
        <source>This row is a total (&quot;%1&quot;), not an offering.</source>
        <translation>Deze rij is een totaal (&quot;%1&quot;), geen aanbod.</translation>
    </message>
    <message>
        <source>This row has only &quot;%1&quot; in it; it was taken for a heading between rows.</source>
        <translation>In deze rij staat alleen &quot;%1&quot;; dat is opgevat als een tussenkopje.</translation>
    </message>
    <message>
        <source>This row is the same as one before it.</source>
        <translation>Deze rij is dezelfde als een rij ervoor.</translation>
    </message>
    <message>
        <source>This row has no title; it was taken as another edition of the row above it.</source>
        <translation>Deze rij heeft geen titel; zij is opgevat als nog een uitvoering van de rij erboven.</translation>
    </message>
    <message>
        <source>Row %1 of the same offering has another value here, which was taken; this one is kept aside.</source>
        <translation>Rij %1 van hetzelfde aanbod heeft hier een andere waarde, en die is overgenomen; deze wordt apart bewaard.</translation>
    </message>
    <message>
        <source>This says that there is nothing, or nothing yet; it was left empty.</source>
        <translation>Hier staat dat er niets is, of nog niets; het is leeg gelaten.</translation>
    </message>
    <message>
        <source>This is not one amount; it is in the description of the price.</source>
        <translation>Dit is niet één bedrag; het staat in de omschrijving van de prijs.</translation>
    </message>
    <message>
        <source>This is not one duration or study load.</source>
        <translation>Dit is niet één duur of studielast.</translation>
    </message>
    <message>
        <source>This number has no unit (hours, weeks, EC), and neither has its header.</source>
        <translation>Dit getal heeft geen eenheid (uren, weken, EC), en het kopje ook niet.</translation>
    </message>
    <message>
        <source>Of these, %1 was taken.</source>
        <translation>Hiervan is %1 overgenomen.</translation>
    </message>
    <message>
        <source>The formula in this cell has an error.</source>
        <translation>De formule in deze cel heeft een fout.</translation>
    </message>
    <message>
        <source>It is the beginning of the description, which serves as a summary anyway.</source>
        <translation>Het is het begin van de beschrijving, dat toch al als samenvatting dient.</translation>
    </message>
    <message>
        <source>In both languages, but not which texts belong together: some have no translation.</source>
        <translation>In beide talen, maar niet welke teksten bij elkaar horen: sommige hebben geen vertaling.</translation>
    </message>
    <message>
        <source>%2 does not use %1; these do: %3.</source>
        <translation>%2 doet niets met %1; deze wel: %3.</translation>
    </message>
    <message>
        <source>There is a profile &quot;%1&quot; already.</source>
        <translation>Er is al een profiel &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 is a workbook of before 1993 (Excel 4 or older), which cannot be read; save it as xlsx or ods first.</source>
        <translation>%1 is een werkboek van vóór 1993 (Excel 4 of ouder), en zo een is niet te lezen; sla het eerst op als xlsx of ods.</translation>
    </message>
    <message>
        <source>%1 has its texts in an encoding that is not known here (code page %2); save it as xlsx or ods first.</source>
        <translation>De teksten in %1 staan in een tekencodering die hier niet bekend is (codetabel %2); sla het werkboek eerst op als xlsx of ods.</translation>
    </message>
    <message>
        <source>A %1 must have one of these: %2.</source>
        <translation>Een %1 moet een van deze hebben: %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; comes too late: it should be before &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; staat te laat: het hoort voor &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; occurs too often here: at most %2.</source>
        <translation>&quot;%1&quot; staat hier te vaak: het kan ten hoogste %2 keer.</translation>
    </message>
    <message>
        <source>A %1 has elements in it, and cannot have text of its own: &quot;%2&quot;.</source>
        <translation>Een %1 bevat elementen, en kan zelf geen tekst hebben: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a whole number. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een geheel getal te zijn. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a number, with a point for its decimals. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een getal te zijn, met een punt voor de decimalen. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be true or false. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort true of false te zijn. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a time, such as 09:00:00. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een tijd te zijn, zoals 09:00:00. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a date and a time, such as 2026-09-01T09:00:00+02:00. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een datum met een tijd te zijn, zoals 2026-09-01T09:00:00+02:00. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a duration in years, months, days or hours, such as P10D or PT140H. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een duur in jaren, maanden, dagen of uren te zijn, zoals P10D of PT140H. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in the namespace &quot;%2&quot;. It should be in &quot;%3&quot;.</source>
        <translation>&quot;%1&quot; staat in de namespace &quot;%2&quot;. Het moet &quot;%3&quot; zijn.</translation>
    </message>
    <message>
        <source>&quot;xsi:type&quot; is refused: what an element is, its name says.</source>
        <translation>&quot;xsi:type&quot; wordt geweigerd: wat een element is, blijkt uit zijn naam.</translation>
    </message>
    <message>
        <source>&quot;@context&quot; does not name https://schema.org, so that its words mean nothing.</source>
        <translation>&quot;@context&quot; noemt https://schema.org niet, zodat de woorden niets betekenen.</translation>
    </message>
    <message>
        <source>schema.org has no type &quot;%1&quot;.</source>
        <translation>schema.org heeft geen type &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>schema.org has no type &quot;%1&quot;. Probably &quot;%2&quot; is meant.</source>
        <translation>schema.org heeft geen type &quot;%1&quot;. Waarschijnlijk is &quot;%2&quot; bedoeld.</translation>
    </message>
    <message>
        <source>schema.org has no property &quot;%1&quot;.</source>
        <translation>schema.org heeft geen eigenschap &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>schema.org has no property &quot;%1&quot;. Probably &quot;%2&quot; is meant.</source>
        <translation>schema.org heeft geen eigenschap &quot;%1&quot;. Waarschijnlijk is &quot;%2&quot; bedoeld.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is out of use. Write &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; is niet meer in gebruik. Schrijf &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>A %1 has no &quot;%2&quot;: it belongs to %3.</source>
        <translation>Een %1 heeft geen &quot;%2&quot;: dat hoort bij %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a %2 in it, where one of these is expected: %3.</source>
        <translation>In &quot;%1&quot; staat een %2, terwijl een van deze wordt verwacht: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a date, such as 2026-09-01, or with its time 2026-09-01T09:00:00+02:00. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een datum te zijn, zoals 2026-09-01, of met de tijd erbij 2026-09-01T09:00:00+02:00. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a duration, such as PT56H or P10W. It is &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; hoort een duur te zijn, zoals PT56H of P10W. Er staat &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Documents of %1 are not read as offerings, so the rules for %2 cannot be applied to them.</source>
        <translation>Documenten van %1 worden niet als aanbod gelezen, zodat de regels voor %2 er niet op zijn toe te passen.</translation>
    </message>
    <message>
        <source>This is not XML; for %1 only XML documents are checked.</source>
        <translation>Dit is geen XML; van %1 worden alleen XML-documenten bekeken.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a document of this standard. Its documents begin with: %2.</source>
        <translation>&quot;%1&quot; is geen document van deze standaard. Documenten ervan beginnen met: %2.</translation>
    </message>
    <message>
        <source>It refers to &quot;%1&quot;, but there is no %2 with that identifier in the document.</source>
        <translation>Dit verwijst naar &quot;%1&quot;, maar er is geen %2 met dat kenmerk in het document.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: a %2 must have it among its %3.</source>
        <translation>&quot;%1&quot; ontbreekt: een %2 moet dat bij zijn %3 hebben.</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is in %2, and is expected in %3.</source>
        <translation>De waarde van &quot;%1&quot; staat in %2, en hoort in %3.</translation>
    </message>
    <message>
        <source>Add a module to %1</source>
        <translation>module toevoegen aan %1</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Publish only what is approved</source>
        <translation>Alleen publiceren wat is goedgekeurd</translation>
    </message>
    <message>
        <source>Institution of new offerings</source>
        <translation>Instelling van nieuw aanbod</translation>
    </message>
    <message>
        <source>Languages of the texts</source>
        <translation>Talen van de teksten</translation>
    </message>
    <message>
        <source>Vocabularies that skills are suggested from</source>
        <translation>Vocabulaires waaruit vaardigheden worden voorgesteld</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Destinations that are switched on</source>
        <translation>Bestemmingen die aan staan</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Levering %1</translation>
    </message>
    <message>
        <source>How a sheet is read</source>
        <translation>Hoe een blad wordt gelezen</translation>
    </message>
</context>
<context>
    <name>sheets</name>
    <message>
        <source>Offerings</source>
        <translation>Aanbod</translation>
    </message>
    <message>
        <source>Learning outcomes</source>
        <translation>Leeruitkomsten</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Vaardigheden</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Uitvoeringen</translation>
    </message>
    <message>
        <source>Enrolment periods</source>
        <translation>Inschrijfperioden</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prijzen</translation>
    </message>
    <message>
        <source>Funding</source>
        <translation>Financiering</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Modules of programmes</source>
        <translation>Programmaonderdelen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Regional deals</source>
        <translation>Regiodeals</translation>
    </message>
    <message>
        <source>Identifier (leave as it is)</source>
        <translation>Kenmerk (laten staan)</translation>
    </message>
    <message>
        <source>Name in other sheets (leave as it is)</source>
        <translation>Naam in andere bladen (laten staan)</translation>
    </message>
    <message>
        <source>What was exported (leave as it is)</source>
        <translation>Wat is geëxporteerd (laten staan)</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogus</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>no field</source>
        <translation>geen veld</translation>
    </message>
    <message>
        <source>sheet “%1”, headers in row %2: %3</source>
        <translation>blad “%1”, kopjes in rij %2: %3</translation>
    </message>
    <message>
        <source>Duration or study load</source>
        <translation>Duur of studielast</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language that the program is shown in, as a code</extracomment>
        <translation>nl</translation>
    </message>
</context>
<context>
    <name>tone</name>
    <message>
        <source>Blocks</source>
        <translation>Blokkeert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
</context>
</TS>
