package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The scheduler with its database and its key by the names they have in most houses, and by no others. */
record Names(Stage stage) {

    private static final String JDBC = "quarkus.datasource.jdbc.url";
    private static final String REACTIVE = "quarkus.datasource.reactive.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String MASTER = "pluto.protection.master-key";

    void play() {
        stage.log().chapter("DATABASE_URL and ENCRYPTION_KEY in place of our own names");
        Properties own = stage.settings(Part.SCHEDULER);
        String login = own.getProperty(USER) + ":" + own.getProperty(PASSWORD) + "@";
        String url = own.getProperty(REACTIVE).replace("://", "://" + login) + "?sslmode=disable";
        stage.set(Part.SCHEDULER, usual(url, own));
        stage.restart(List.of(Part.SCHEDULER));
        stage.log().held("ready".equals(stage.health(Part.SCHEDULER)), "scheduler is %s", stage.health(Part.SCHEDULER));
        stage.set(Part.SCHEDULER, ours(own));
        stage.settle();
    }

    private static Map<String, String> usual(String url, Properties own) {
        return Map.of(
                "DATABASE_URL",
                url,
                "ENCRYPTION_KEY",
                own.getProperty(MASTER),
                JDBC,
                "",
                REACTIVE,
                "",
                USER,
                "",
                PASSWORD,
                "",
                MASTER,
                "");
    }

    private static Map<String, String> ours(Properties own) {
        return Map.of(
                "DATABASE_URL",
                "",
                "ENCRYPTION_KEY",
                "",
                JDBC,
                own.getProperty(JDBC),
                REACTIVE,
                own.getProperty(REACTIVE),
                USER,
                own.getProperty(USER),
                PASSWORD,
                own.getProperty(PASSWORD),
                MASTER,
                own.getProperty(MASTER));
    }
}
