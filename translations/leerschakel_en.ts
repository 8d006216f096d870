<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ReadinessDelegate</name>
    <message numerus="yes">
        <source>%1: blocked by %Ln finding(s)</source>
        <translation>
            <numerusform>%1: blocked by %Ln finding</numerusform>
            <numerusform>%1: blocked by %Ln findings</numerusform>
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
        <source>Calculating the readiness of %Ln offering(s)…</source>
        <translation>
            <numerusform>Calculating the readiness of %Ln offering…</numerusform>
            <numerusform>Calculating the readiness of %Ln offerings…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDetails</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ChangeDialog</name>
    <message numerus="yes">
        <source>Change %Ln selected offering(s)</source>
        <translation>
            <numerusform>Change %Ln selected offering</numerusform>
            <numerusform>Change %Ln selected offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln offering(s)</source>
        <translation>
            <numerusform>&amp;Change %Ln offering</numerusform>
            <numerusform>&amp;Change %Ln offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodeCombo</name>
    <message numerus="yes">
        <source>%Ln value(s) have &quot;%1&quot; in them (type more, or choose one from the list).</source>
        <translation>
            <numerusform>%Ln value has &quot;%1&quot; in it (type more, or choose one from the list).</numerusform>
            <numerusform>%Ln values have &quot;%1&quot; in them (type more, or choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CodeView</name>
    <message numerus="yes">
        <source>%Ln line(s) with a remark</source>
        <translation>
            <numerusform>%Ln line with a remark</numerusform>
            <numerusform>%Ln lines with a remark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) folded</source>
        <translation>
            <numerusform>%Ln line folded</numerusform>
            <numerusform>%Ln lines folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ComparisonPage</name>
    <message numerus="yes">
        <source>%Ln offering(s) added</source>
        <translation>
            <numerusform>%Ln offering added</numerusform>
            <numerusform>%Ln offerings added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln are shown.</source>
        <translation>
            <numerusform>Only the first is shown.</numerusform>
            <numerusform>Only the first %Ln are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CompositionSection</name>
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
            <numerusform>part of %Ln programme</numerusform>
            <numerusform>part of %Ln programmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ConceptBrowser</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) linked to it</source>
        <translation>
            <numerusform>%Ln offering linked to it</numerusform>
            <numerusform>%Ln offerings linked to it</numerusform>
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
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::CoveragePage</name>
    <message numerus="yes">
        <source>%1; %Ln group(s) are still empty</source>
        <translation>
            <numerusform>%1; %Ln group are still empty</numerusform>
            <numerusform>%1; %Ln groups are still empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) into another vocabulary count by their mappings</source>
        <translation>
            <numerusform>%Ln link into another vocabulary count by their mappings</numerusform>
            <numerusform>%Ln links into another vocabulary count by their mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DeliveriesPage</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DestinationCard</name>
    <message numerus="yes">
        <source>%Ln offering(s) ready</source>
        <translation>
            <numerusform>%Ln offering ready</numerusform>
            <numerusform>%Ln offerings ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more reasons why offerings are blocked</source>
        <translation>
            <numerusform>Show %Ln more reason why offerings are blocked</numerusform>
            <numerusform>Show %Ln more reasons why offerings are blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln offering(s) blocked by: %1</source>
        <translation>
            <numerusform>Show %Ln offering blocked by: %1</numerusform>
            <numerusform>Show %Ln offerings blocked by: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tried out: %1 of %Ln offering(s) can go there, in %2.</source>
        <translation>
            <numerusform>Tried out: %1 of %Ln offering can go there, in %2.</numerusform>
            <numerusform>Tried out: %1 of %Ln offerings can go there, in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) cannot be included.</source>
        <translation>
            <numerusform>%Ln value cannot be included.</numerusform>
            <numerusform>%Ln values cannot be included.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DifferenceModel</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s) may replace it</source>
        <translation>
            <numerusform>%Ln concept may replace it</numerusform>
            <numerusform>%Ln concepts may replace it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::DirectoryView</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Merge %Ln…</source>
        <translation>
            <numerusform>&amp;Merge %Ln…</numerusform>
            <numerusform>&amp;Merge %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %Ln</source>
        <translation>
            <numerusform>&amp;Delete %Ln</numerusform>
            <numerusform>&amp;Delete %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::FindingsPanel</name>
    <message numerus="yes">
        <source>%Ln block(s)</source>
        <translation>
            <numerusform>%Ln blocks</numerusform>
            <numerusform>%Ln block</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::GroupHeading</name>
    <message numerus="yes">
        <source>Choose from %Ln module(s)</source>
        <translation>
            <numerusform>Choose from %Ln module</numerusform>
            <numerusform>Choose from %Ln modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln module(s)</source>
        <translation>
            <numerusform>of %Ln module</numerusform>
            <numerusform>of %Ln modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::InspectDialog</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s)</source>
        <translation>
            <numerusform>%Ln remark</numerusform>
            <numerusform>%Ln remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %Ln more</source>
        <translation>
            <numerusform>…and %Ln more</numerusform>
            <numerusform>…and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) read, nothing is wrong with them.</source>
        <translation>
            <numerusform>%Ln offering read, nothing is wrong with it.</numerusform>
            <numerusform>%Ln offerings read, nothing is wrong with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) read</source>
        <translation>
            <numerusform>%Ln offering read</numerusform>
            <numerusform>%Ln offerings read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MappingDialog</name>
    <message numerus="yes">
        <source>%Ln rows would not be taken</source>
        <translation>
            <numerusform>%Ln row would not be taken</numerusform>
            <numerusform>%Ln rows would not be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MergeDialog</name>
    <message numerus="yes">
        <source>Merge %Ln into one</source>
        <translation>
            <numerusform>Merge %Ln into one</numerusform>
            <numerusform>Merge %Ln into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other organisation(s), contact(s) or location(s)</source>
        <translation>
            <numerusform>%Ln other organisation, contact or location</numerusform>
            <numerusform>%Ln other organisations, contacts or locations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln partner(s) would be there twice, and are there once.</source>
        <translation>
            <numerusform>%Ln partner would be there twice, and is there once.</numerusform>
            <numerusform>%Ln partners would be there twice, and are there once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::MessageBar</name>
    <message numerus="yes">
        <source>%Ln more message(s); close these to see them</source>
        <translation>
            <numerusform>%Ln more message; close these to see it</numerusform>
            <numerusform>%Ln more messages; close these to see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ModuleFieldEditor</name>
    <message numerus="yes">
        <source>%Ln module(s) are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln module is called &quot;%1&quot; (choose one from the list).</numerusform>
            <numerusform>%Ln modules are called &quot;%1&quot; (choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OfferingHeader</name>
    <message numerus="yes">
        <source>changed %Ln minute(s) ago</source>
        <translation>
            <numerusform>changed %Ln minute ago</numerusform>
            <numerusform>changed %Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed %Ln hour(s) ago</source>
        <translation>
            <numerusform>changed %Ln hour ago</numerusform>
            <numerusform>changed %Ln hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutdatedDialog</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %Ln skill(s)</source>
        <translation>
            <numerusform>Replace %Ln skill</numerusform>
            <numerusform>Replace %Ln skills</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %Ln offering(s), as one step that can be undone.</source>
        <translation>
            <numerusform>In %Ln offering, as one step that can be undone.</numerusform>
            <numerusform>In %Ln offerings, as one step that can be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skill(s) replaced</source>
        <translation>
            <numerusform>%Ln skill replaced</numerusform>
            <numerusform>%Ln skills replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OutdatedLink</name>
    <message numerus="yes">
        <source>%Ln linked skill(s) out of date: review them</source>
        <translation>
            <numerusform>%Ln linked skill out of date: review them</numerusform>
            <numerusform>%Ln linked skills out of date: review them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::OwnConceptEditor</name>
    <message numerus="yes">
        <source>%Ln concept(s)</source>
        <translation>
            <numerusform>%Ln concept</numerusform>
            <numerusform>%Ln concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PublishingState</name>
    <message numerus="yes">
        <source>%Ln offering(s) ready for the first time</source>
        <translation>
            <numerusform>%Ln offering ready for the first time</numerusform>
            <numerusform>%Ln offerings ready for the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed since last time</source>
        <translation>
            <numerusform>%Ln changed since last time</numerusform>
            <numerusform>%Ln changed since last time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last published %1 by %2: %Ln offering(s), to %3</source>
        <translation>
            <numerusform>Last published %1 by %2: %Ln offering, to %3</numerusform>
            <numerusform>Last published %1 by %2: %Ln offerings, to %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::PublishingView</name>
    <message numerus="yes">
        <source>Publish %Ln offering(s)</source>
        <translation>
            <numerusform>Publish %Ln offering</numerusform>
            <numerusform>Publish %Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) published</source>
        <translation>
            <numerusform>%Ln offering published</numerusform>
            <numerusform>%Ln offerings published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) written for inspection; nothing was published</source>
        <translation>
            <numerusform>%Ln offering written for inspection; nothing was published</numerusform>
            <numerusform>%Ln offerings written for inspection; nothing was published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) ready but not approved: not published unless you choose “%1”.</source>
        <translation>
            <numerusform>%Ln offering ready but not approved: not published unless you choose “%1”.</numerusform>
            <numerusform>%Ln offerings ready but not approved: not published unless you choose “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) will be withdrawn with the next delivery.</source>
        <translation>
            <numerusform>%Ln offering will be withdrawn with the next delivery.</numerusform>
            <numerusform>%Ln offerings will be withdrawn with the next delivery.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) written to %1</source>
        <translation>
            <numerusform>%Ln offering written to %1</numerusform>
            <numerusform>%Ln offerings written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReadinessModel</name>
    <message numerus="yes">
        <source>%Ln blocking</source>
        <translation>
            <numerusform>%Ln blocking</numerusform>
            <numerusform>%Ln blocking</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Recovery</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReferenceFieldEditor</name>
    <message numerus="yes">
        <source>%Ln of them are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln of them is called &quot;%1&quot; (choose one from the list).</numerusform>
            <numerusform>%Ln of them are called &quot;%1&quot; (choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReferencesFieldEditor</name>
    <message numerus="yes">
        <source>%Ln of them are called &quot;%1&quot; (choose one from the list).</source>
        <translation>
            <numerusform>%Ln of them is called &quot;%1&quot; (choose it from the list).</numerusform>
            <numerusform>%Ln of them are called &quot;%1&quot; (choose one from the list).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::RegionsPage</name>
    <message numerus="yes">
        <source>%Ln offering(s) without a region are counted apart</source>
        <translation>
            <numerusform>%Ln offering without a region are counted apart</numerusform>
            <numerusform>%Ln offerings without a region are counted apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::ReportPane</name>
    <message numerus="yes">
        <source>%Ln offering(s) and %1 editions written: %2 files, %3</source>
        <translation>
            <numerusform>%Ln offering and %1 editions written: %2 files, %3</numerusform>
            <numerusform>%Ln offerings and %1 editions written: %2 files, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be exported as they are; they stay in the catalogue.</source>
        <translation>
            <numerusform>%Ln value could not be exported as it is; it stays in the catalogue.</numerusform>
            <numerusform>%Ln values could not be exported as they are; they stay in the catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) could not be imported as they are.</source>
        <translation>
            <numerusform>%Ln value could not be imported as it is.</numerusform>
            <numerusform>%Ln values could not be imported as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in %1</source>
        <translation>
            <numerusform>%Ln more in %1</numerusform>
            <numerusform>%Ln more in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s), grouped by what they say.</source>
        <translation>
            <numerusform>%Ln remark.</numerusform>
            <numerusform>%Ln remarks, grouped by what they say.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SavedLabel</name>
    <message numerus="yes">
        <source>%Ln change(s) wait: another program is writing</source>
        <translation>
            <numerusform>%Ln change waits: another program is writing</numerusform>
            <numerusform>%Ln changes wait: another program is writing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait for: %1</source>
        <translation>
            <numerusform>%Ln change waits for: %1</numerusform>
            <numerusform>%Ln changes wait for: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) not saved: cannot be read as written</source>
        <translation>
            <numerusform>%Ln value not saved: cannot be read as written</numerusform>
            <numerusform>%Ln values not saved: cannot be read as written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SectionBar</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SectionStrip</name>
    <message numerus="yes">
        <source>%Ln finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SelectedOfferings</name>
    <message numerus="yes">
        <source>%Ln offering(s) deleted</source>
        <translation>
            <numerusform>%Ln offering deleted</numerusform>
            <numerusform>%Ln offerings deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln offering(s)…</source>
        <translation>
            <numerusform>Deleting %Ln offering…</numerusform>
            <numerusform>Deleting %Ln offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing the status of %Ln offering(s)…</source>
        <translation>
            <numerusform>Changing the status of %Ln offering…</numerusform>
            <numerusform>Changing the status of %Ln offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Status of %Ln offering(s) changed</source>
        <translation>
            <numerusform>Status of %Ln offering changed</numerusform>
            <numerusform>Status of %Ln offerings changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln edition(s).</source>
        <translation>
            <numerusform>With %Ln edition.</numerusform>
            <numerusform>With %Ln editions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other programme(s) will lose a module.</source>
        <translation>
            <numerusform>%Ln other programme will lose a module.</numerusform>
            <numerusform>%Ln other programmes will lose a module.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicating %Ln offering(s)…</source>
        <translation>
            <numerusform>Duplicating %Ln offering…</numerusform>
            <numerusform>Duplicating %Ln offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) duplicated</source>
        <translation>
            <numerusform>%Ln offering duplicated</numerusform>
            <numerusform>%Ln offerings duplicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %Ln offering(s)…</source>
        <translation>
            <numerusform>Changing %Ln offering…</numerusform>
            <numerusform>Changing %Ln offerings…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) changed</source>
        <translation>
            <numerusform>%Ln offering changed</numerusform>
            <numerusform>%Ln offerings changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SendPage</name>
    <message numerus="yes">
        <source>Send %Ln offering(s)</source>
        <translation>
            <numerusform>Send %Ln offering</numerusform>
            <numerusform>Send %Ln offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedCommands</name>
    <message numerus="yes">
        <source>%Ln merged into %1</source>
        <translation>
            <numerusform>%Ln merged into %1</numerusform>
            <numerusform>%Ln merged into %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln deleted</numerusform>
            <numerusform>%Ln deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedEditor</name>
    <message numerus="yes">
        <source>and %Ln more offering(s)</source>
        <translation>
            <numerusform>and %Ln more offering</numerusform>
            <numerusform>and %Ln more offerings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::SharedModel</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 as %Ln other(s)</source>
        <translation>
            <numerusform>%1 as %Ln other</numerusform>
            <numerusform>%1 as %Ln others</numerusform>
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
    <name>leerschakel::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::TitleDelegate</name>
    <message numerus="yes">
        <source>%Ln to fix</source>
        <translation>
            <numerusform>%Ln to fix</numerusform>
            <numerusform>%Ln to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::UpgradeDialog</name>
    <message numerus="yes">
        <source>%Ln linked concept(s) are retired or gone. The links stay; Leerschakel helps to replace them. The change can be undone.</source>
        <translation>
            <numerusform>%Ln linked concept is retired or gone. The link stays; Leerschakel helps to replace it. The change can be undone.</numerusform>
            <numerusform>%Ln linked concepts are retired or gone. The links stay; Leerschakel helps to replace them. The change can be undone.</numerusform>
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
    <message numerus="yes">
        <source>Dutch labels for %Ln concept(s)</source>
        <translation>
            <numerusform>Dutch labels for %Ln concept</numerusform>
            <numerusform>Dutch labels for %Ln concepts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>English labels for %Ln concept(s)</source>
        <translation>
            <numerusform>English labels for %Ln concept</numerusform>
            <numerusform>English labels for %Ln concepts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new concept(s)</source>
        <translation>
            <numerusform>%Ln new concept</numerusform>
            <numerusform>%Ln new concepts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::WorkListPage</name>
    <message numerus="yes">
        <source>%Ln offering(s) are blocked. Each row is one rule, with the offerings that it is about.</source>
        <translation>
            <numerusform>%Ln offering is blocked. Each row is one rule, with the offerings that it is about.</numerusform>
            <numerusform>%Ln offerings are blocked. Each row is one rule, with the offerings that it is about.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show these %Ln</source>
        <translation>
            <numerusform>Show this one</numerusform>
            <numerusform>Show these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change these %Ln…</source>
        <translation>
            <numerusform>Change this one…</numerusform>
            <numerusform>Change these %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) changed</source>
        <translation>
            <numerusform>%Ln offering changed</numerusform>
            <numerusform>%Ln offerings changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leerschakel::ui::Workspace</name>
    <message numerus="yes">
        <source>%Ln offering(s)</source>
        <translation>
            <numerusform>%Ln offering</numerusform>
            <numerusform>%Ln offerings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concept(s) in vocabularies</source>
        <translation>
            <numerusform>%Ln concept in vocabularies</numerusform>
            <numerusform>%Ln concepts in vocabularies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offering(s) blocked</source>
        <translation>
            <numerusform>%Ln offering blocked</numerusform>
            <numerusform>%Ln offerings blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offerings written to %1</source>
        <translation>
            <numerusform>%Ln offering written to %1</numerusform>
            <numerusform>%Ln offerings written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values do not fit in a cell; loss-report.json in the folder says which</source>
        <translation>
            <numerusform>%Ln value does not fit in a cell; loss-report.json in the folder says which</numerusform>
            <numerusform>%Ln values do not fit in a cell; loss-report.json in the folder says which</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>partSentence</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
</TS>
