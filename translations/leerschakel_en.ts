<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ReadinessDelegate</name>
    <message numerus="yes">
        <source>%1: blocked by %n finding(s)</source>
        <translation>
            <numerusform>%1: blocked by %n finding</numerusform>
            <numerusform>%1: blocked by %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CompactCommand</name>
    <message numerus="yes">
        <source>Details no longer needed, of %n change(s): %1</source>
        <translation>
            <numerusform>Details no longer needed, of %n change: %1</numerusform>
            <numerusform>Details no longer needed, of %n changes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::CoverageCommand</name>
    <message numerus="yes">
        <source>%n link(s) are to concepts of another vocabulary</source>
        <translation>
            <numerusform>%n link is to a concept of another vocabulary</numerusform>
            <numerusform>%n links are to concepts of another vocabulary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) into another vocabulary count by their mappings</source>
        <translation>
            <numerusform>%n link into another vocabulary counts by a mapping</numerusform>
            <numerusform>%n links into another vocabulary count by their mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::DeleteCommand</name>
    <message numerus="yes">
        <source>Deleted %n offering(s)</source>
        <translation>
            <numerusform>Deleted %n offering</numerusform>
            <numerusform>Deleted %n offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::TagCommand</name>
    <message numerus="yes">
        <source>Linked %n skill(s)</source>
        <translation>
            <numerusform>Linked %n skill</numerusform>
            <numerusform>Linked %n skills</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::UntagCommand</name>
    <message numerus="yes">
        <source>Removed %n link(s)</source>
        <translation>
            <numerusform>Removed %n link</numerusform>
            <numerusform>Removed %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyEditCommand</name>
    <message numerus="yes">
        <source>%n concept(s) can be edited here</source>
        <translation>
            <numerusform>%n concept can be edited here</numerusform>
            <numerusform>%n concepts can be edited here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyImportCommand</name>
    <message numerus="yes">
        <source>In use: %1 (%2), by %n offering(s)</source>
        <translation>
            <numerusform>In use: %1 (%2), by %n offering</numerusform>
            <numerusform>In use: %1 (%2), by %n offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyOutdatedCommand</name>
    <message numerus="yes">
        <source>%1 (%2), in %n offering(s)</source>
        <translation>
            <numerusform>%1 (%2), in %n offering</numerusform>
            <numerusform>%1 (%2), in %n offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::cli::VocabularyReplaceCommand</name>
    <message numerus="yes">
        <source>%n link(s) changed</source>
        <translation>
            <numerusform>%n link changed</numerusform>
            <numerusform>%n links changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CatalogueFigures</name>
    <message numerus="yes">
        <source>Calculating the readiness of %n offering(s)…</source>
        <translation>
            <numerusform>Calculating the readiness of %n offering…</numerusform>
            <numerusform>Calculating the readiness of %n offerings…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDialog</name>
    <message numerus="yes">
        <source>Change %n selected offering(s)</source>
        <translation>
            <numerusform>Change %n selected offering</numerusform>
            <numerusform>Change %n selected offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %n offering(s)</source>
        <translation>
            <numerusform>&amp;Change %n offering</numerusform>
            <numerusform>&amp;Change %n offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodeCombo</name>
    <message numerus="yes">
        <source>%n value(s) have &quot;%1&quot; in them (type more, or choose one from the list).</source>
        <translation>
            <numerusform>%n value has &quot;%1&quot; in it (type more, or choose one from the list).</numerusform>
            <numerusform>%n values have &quot;%1&quot; in them (type more, or choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CompositionSection</name>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>part of %n programme(s)</source>
        <translation>
            <numerusform>part of %n programme</numerusform>
            <numerusform>part of %n programmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptBrowser</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) linked to it</source>
        <translation>
            <numerusform>%n offering linked to it</numerusform>
            <numerusform>%n offerings linked to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptTree</name>
    <message numerus="yes">
        <source>%n concept(s)</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DifferenceModel</name>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concept(s) may replace it</source>
        <translation>
            <numerusform>%n concept may replace it</numerusform>
            <numerusform>%n concepts may replace it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DirectoryView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %n…</source>
        <translation>
            <numerusform>&amp;Merge %n…</numerusform>
            <numerusform>&amp;Merge %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n</source>
        <translation>
            <numerusform>&amp;Delete %n</numerusform>
            <numerusform>&amp;Delete %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged into %1</source>
        <translation>
            <numerusform>%n merged into %1</numerusform>
            <numerusform>%n merged into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n blocks</numerusform>
            <numerusform>%n block</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MergeDialog</name>
    <message numerus="yes">
        <source>Merge %n into one</source>
        <translation>
            <numerusform>Merge %n into one</numerusform>
            <numerusform>Merge %n into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other organisation(s), contact(s) or location(s)</source>
        <translation>
            <numerusform>%n other organisation, contact or location</numerusform>
            <numerusform>%n other organisations, contacts or locations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partner(s) would be there twice, and are there once.</source>
        <translation>
            <numerusform>%n partner would be there twice, and is there once.</numerusform>
            <numerusform>%n partners would be there twice, and are there once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MessageBar</name>
    <message numerus="yes">
        <source>%n more message(s); close these to see them</source>
        <translation>
            <numerusform>%n more message; close these to see it</numerusform>
            <numerusform>%n more messages; close these to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ModuleFieldEditor</name>
    <message numerus="yes">
        <source>%n module(s) are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%n module is called &quot;%1&quot; (choose one from the list).</numerusform>
            <numerusform>%n modules are called &quot;%1&quot; (choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingHeader</name>
    <message numerus="yes">
        <source>changed %n minute(s) ago</source>
        <translation>
            <numerusform>changed %n minute ago</numerusform>
            <numerusform>changed %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %n hour(s) ago</source>
        <translation>
            <numerusform>changed %n hour ago</numerusform>
            <numerusform>changed %n hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutdatedDialog</name>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n skill(s)</source>
        <translation>
            <numerusform>Replace %n skill</numerusform>
            <numerusform>Replace %n skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n offering(s), as one step that can be undone.</source>
        <translation>
            <numerusform>In %n offering, as one step that can be undone.</numerusform>
            <numerusform>In %n offerings, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skill(s) replaced</source>
        <translation>
            <numerusform>%n skill replaced</numerusform>
            <numerusform>%n skills replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OwnConceptEditor</name>
    <message numerus="yes">
        <source>%n concept(s)</source>
        <translation>
            <numerusform>%n concept</numerusform>
            <numerusform>%n concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PublishingView</name>
    <message numerus="yes">
        <source>%n offering(s) ready for the first time</source>
        <translation>
            <numerusform>%n offering ready for the first time</numerusform>
            <numerusform>%n offerings ready for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since last time</source>
        <translation>
            <numerusform>%n changed since last time</numerusform>
            <numerusform>%n changed since last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last published %1 by %2: %n offering(s), to %3</source>
        <translation>
            <numerusform>Last published %1 by %2: %n offering, to %3</numerusform>
            <numerusform>Last published %1 by %2: %n offerings, to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n offering(s)</source>
        <translation>
            <numerusform>Publish %n offering</numerusform>
            <numerusform>Publish %n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) published</source>
        <translation>
            <numerusform>%n offering published</numerusform>
            <numerusform>%n offerings published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) written for inspection; nothing was published</source>
        <translation>
            <numerusform>%n offering written for inspection; nothing was published</numerusform>
            <numerusform>%n offerings written for inspection; nothing was published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) ready but not approved: not published unless you choose “%1”.</source>
        <translation>
            <numerusform>%n offering ready but not approved: not published unless you choose “%1”.</numerusform>
            <numerusform>%n offerings ready but not approved: not published unless you choose “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::RadarView</name>
    <message numerus="yes">
        <source>%1; %n group(s) are still empty</source>
        <translation>
            <numerusform>%1; %n group is still empty</numerusform>
            <numerusform>%1; %n groups are still empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) into another vocabulary count by their mappings</source>
        <translation>
            <numerusform>%n link into another vocabulary counts by a mapping</numerusform>
            <numerusform>%n links into another vocabulary count by their mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReadinessModel</name>
    <message numerus="yes">
        <source>%n blocking</source>
        <translation>
            <numerusform>%n blocking</numerusform>
            <numerusform>%n blocking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Recovery</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReferenceFieldEditor</name>
    <message numerus="yes">
        <source>%n of them are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%n of them is called &quot;%1&quot; (choose one from the list).</numerusform>
            <numerusform>%n of them are called &quot;%1&quot; (choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReportPane</name>
    <message numerus="yes">
        <source>%n offering(s) and %1 editions written: %2 files, %3</source>
        <translation>
            <numerusform>%n offering and %1 editions written: %2 files, %3</numerusform>
            <numerusform>%n offerings and %1 editions written: %2 files, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) could not be exported as they are; they stay in the catalogue.</source>
        <translation>
            <numerusform>%n value could not be exported as it is; it stays in the catalogue.</numerusform>
            <numerusform>%n values could not be exported as they are; they stay in the catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) could not be imported as they are.</source>
        <translation>
            <numerusform>%n value could not be imported as it is.</numerusform>
            <numerusform>%n values could not be imported as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SavedLabel</name>
    <message numerus="yes">
        <source>%n change(s) wait: another program is writing</source>
        <translation>
            <numerusform>%n change waits: another program is writing</numerusform>
            <numerusform>%n changes wait: another program is writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) wait for: %1</source>
        <translation>
            <numerusform>%n change waits for: %1</numerusform>
            <numerusform>%n changes wait for: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not saved: cannot be read as written</source>
        <translation>
            <numerusform>%n value not saved: cannot be read as written</numerusform>
            <numerusform>%n values not saved: cannot be read as written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SectionStrip</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SelectedOfferings</name>
    <message numerus="yes">
        <source>%n offering(s) deleted</source>
        <translation>
            <numerusform>%n offering deleted</numerusform>
            <numerusform>%n offerings deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n offering(s)…</source>
        <translation>
            <numerusform>Deleting %n offering…</numerusform>
            <numerusform>Deleting %n offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing the status of %n offering(s)…</source>
        <translation>
            <numerusform>Changing the status of %n offering…</numerusform>
            <numerusform>Changing the status of %n offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Status of %n offering(s) changed</source>
        <translation>
            <numerusform>Status of %n offering changed</numerusform>
            <numerusform>Status of %n offerings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n edition(s).</source>
        <translation>
            <numerusform>With %n edition.</numerusform>
            <numerusform>With %n editions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other programme(s) will lose a module.</source>
        <translation>
            <numerusform>%n other programme will lose a module.</numerusform>
            <numerusform>%n other programmes will lose a module.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicating %n offering(s)…</source>
        <translation>
            <numerusform>Duplicating %n offering…</numerusform>
            <numerusform>Duplicating %n offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) duplicated</source>
        <translation>
            <numerusform>%n offering duplicated</numerusform>
            <numerusform>%n offerings duplicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n offering(s)…</source>
        <translation>
            <numerusform>Changing %n offering…</numerusform>
            <numerusform>Changing %n offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) changed</source>
        <translation>
            <numerusform>%n offering changed</numerusform>
            <numerusform>%n offerings changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedEditor</name>
    <message numerus="yes">
        <source>and %n more offering(s)</source>
        <translation>
            <numerusform>and %n more offering</numerusform>
            <numerusform>and %n more offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedModel</name>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 as %n other(s)</source>
        <translation>
            <numerusform>%1 as %n other</numerusform>
            <numerusform>%1 as %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SourcesDialog</name>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::TitleDelegate</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to mend</numerusform>
            <numerusform>%n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::UpgradeDialog</name>
    <message numerus="yes">
        <source>%n linked concept(s) are retired or gone. The links stay; Leerschakel helps to replace them. The change can be undone.</source>
        <translation>
            <numerusform>%n linked concept is retired or gone. The link stays; Leerschakel helps to replace it. The change can be undone.</numerusform>
            <numerusform>%n linked concepts are retired or gone. The links stay; Leerschakel helps to replace them. The change can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::VocabularyLoader</name>
    <message numerus="yes">
        <source>%Ln line(s) could not be loaded</source>
        <translation>
            <numerusform>%Ln line could not be loaded</numerusform>
            <numerusform>%Ln lines could not be loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::VocabularyView</name>
    <message numerus="yes">
        <source>%n linked skill(s) out of date: review them</source>
        <translation>
            <numerusform>%n linked skill out of date: review it</numerusform>
            <numerusform>%n linked skills out of date: review them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Workspace</name>
    <message numerus="yes">
        <source>%n offering(s)</source>
        <translation>
            <numerusform>%n offering</numerusform>
            <numerusform>%n offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n concept(s) in vocabularies</source>
        <translation>
            <numerusform>%n concept in vocabularies</numerusform>
            <numerusform>%n concepts in vocabularies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offering(s) blocked</source>
        <translation>
            <numerusform>%n offering blocked</numerusform>
            <numerusform>%n offerings blocked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>partSentence</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
</TS>
