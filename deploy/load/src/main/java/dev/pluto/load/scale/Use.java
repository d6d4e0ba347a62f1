package dev.pluto.load.scale;

import java.util.List;
import java.util.Map;

/**
 * How people use Pluto: assumptions, {@code docs/scale/use.yaml}.
 *
 * @param aDay deeds a person and day, a mean over all people
 * @param newPeople a day, as a share of all
 * @param busiestHour share of a day's texts that falls into its busiest hour
 * @param zoneShare share of all people in the zone that most live in
 * @param digest the deed that everybody of a zone has at the same local minute
 * @param spreadSeconds over which those are spread
 * @param textBytes mean length of a text that comes in
 * @param textTables which hold that text, and how often
 * @param conversations begun a person and day after the first
 * @param conversationTables which have a row for each
 * @param keptDays by table, where its rows go at some time; others stay for good
 * @param days after which sizes are told
 * @param catchUp events that waited are read beside the new ones at this share of their peak
 */
record Use(
        Map<String, Double> aDay,
        double newPeople,
        double busiestHour,
        double zoneShare,
        String digest,
        double spreadSeconds,
        double textBytes,
        Map<String, Double> textTables,
        double conversations,
        List<String> conversationTables,
        Map<String, Double> keptDays,
        double days,
        double catchUp) {

    /** The deed that makes a person. */
    static final String STRANGER = "stranger";

    static Use parse(String yaml) {
        Document file = Document.parse("use", yaml);
        Document morning = file.part("morning");
        return new Use(
                file.numbers("a-day"),
                file.number("new-people-a-day"),
                file.number("busiest-hour"),
                morning.number("zone-share"),
                morning.text("deed"),
                morning.number("spread-seconds"),
                file.number("text-bytes"),
                file.numbers("text-tables"),
                file.number("conversations-a-day"),
                file.list("conversation-tables"),
                file.numbers("kept-days"),
                file.number("days"),
                file.number("catch-up"));
    }

    /** Days for which a table keeps a row, at most those that are looked at. */
    double kept(String table) {
        return Math.min(days, keptDays.getOrDefault(table, days));
    }
}
