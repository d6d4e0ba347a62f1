package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** The database is destroyed while people text, and comes back from a base backup and archived log. */
record Restore(Stage stage) {

    private static final int ARCHIVED_EVERY = 10;
    private static final Duration BETWEEN = Duration.ofSeconds(25);

    /** Events are read again from so long before the end of the backup; who had them knows them by their ids. */
    private static final Duration AGAIN = Duration.ofMinutes(2);

    void play() throws IOException, SQLException, InterruptedException, ExecutionException {
        stage.log().chapter("Backup and restore, the log archived every " + ARCHIVED_EVERY + " s");
        Backup backup = new Backup(
                stage.data().resolve("postgres/data"),
                stage.data().resolve("backup/base"),
                stage.data().resolve("backup/archive"));
        takeBackup(backup);
        Waiting.pause(BETWEEN);
        long struck = System.nanoTime();
        Instant at = Clock.systemUTC().instant();
        stage.suite().kill(Part.POSTGRES);
        Set<String> accepted = stage.traffic().accepted();
        backup.loseEverything();
        stage.log().say("the database is gone; %d texts were accepted", accepted.size());
        Part.services().parallelStream().forEach(service -> stage.suite().stop(service));
        stage.log()
                .say("services are stopped after %.1f s", Waiting.since(struck).toMillis() / 1000.0);
        backup.layBack();
        stage.suite().restart(Part.POSTGRES);
        Waiting.until("the log is played", stage.ledger()::isWritable);
        stage.log()
                .say("the database is back after %.1f s", Waiting.since(struck).toMillis() / 1000.0);
        new Offsets(stage.suite().kafka()).backTo(at.minus(AGAIN));
        emptyRedis();
        stage.restart(Part.services());
        int sent = stage.suite().simulator().sentCount();
        Waiting.until("answers come again", () -> stage.suite().simulator().sentCount() > sent);
        stage.log()
                .say(
                        "everybody is answered again after %.1f s",
                        Waiting.since(struck).toMillis() / 1000.0);
        tellLoss(accepted, struck);
    }

    private void takeBackup(Backup backup) throws IOException, SQLException {
        try (Connection superuser = stage.ledger().database().connectAsSuperuser()) {
            backup.archiveEvery(superuser, ARCHIVED_EVERY);
        }
        stage.suite().restart(Part.POSTGRES);
        long began = System.nanoTime();
        try (Connection superuser = stage.ledger().database().connectAsSuperuser()) {
            backup.take(superuser);
        }
        stage.log()
                .say(
                        "base backup in %.1f s, while texts came in",
                        Waiting.since(began).toMillis() / 1000.0);
    }

    /** A profile newer than the database's would be kept for good. */
    private void emptyRedis() throws IOException {
        stage.suite().stop(Part.REDIS);
        Path data = stage.data().resolve("redis/data");
        Backup.delete(data);
        Files.createDirectories(data);
        stage.suite().restart(Part.REDIS);
    }

    private void tellLoss(Set<String> accepted, long struck) {
        stage.traffic().pause();
        Waiting.until("everything is at rest", stage.ledger()::isAtRest);
        Set<String> lost = stage.lost();
        Duration reach = lost.stream()
                .map(sid -> stage.traffic().before(sid, struck))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        stage.log()
                .held(
                        accepted.containsAll(lost) && reach.toSeconds() <= ARCHIVED_EVERY + 2,
                        "%d of %d accepted texts are lost, all of the last %.1f s before the end",
                        lost.size(),
                        accepted.size(),
                        reach.toMillis() / 1000.0);
        stage.log().held(stage.remembers(), "what a person told at the beginning is known");
        stage.log().held(stage.ledger().answersTwice() == 0, "no text is answered twice");
        stage.traffic().resume();
    }
}
