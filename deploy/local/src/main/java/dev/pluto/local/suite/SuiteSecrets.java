package dev.pluto.local.suite;

import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.servers.PlutoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets of a data folder, all of them before anything starts: those of services not wanted today as well. A key that data
 * is sealed with is never made a second time.
 */
final class SuiteSecrets {

    private SuiteSecrets() {}

    /** @throws SuiteFailure when there is data, and a key it may be sealed with is gone */
    static Secrets in(Path data) {
        Secrets secrets = Secrets.in(data);
        if (Servers.haveData(data)) {
            refuseLostKeys(secrets, data);
        }
        secrets.makeTogether(() -> askForAll(secrets));
        return secrets;
    }

    static PhoneAccount phoneAccount(Secrets secrets, String number) {
        return new PhoneAccount(secrets.token("twilio.account", "AC"), secrets.token("twilio", ""), number);
    }

    private static void refuseLostKeys(Secrets secrets, Path data) {
        List<String> lost = sealedWith(data).filter(key -> !secrets.hasKey(key)).toList();
        if (!lost.isEmpty()) {
            throw new SuiteFailure("keys of the data in " + data + " are missing in its secrets.properties: "
                    + String.join(", ", lost) + ".\n"
                    + "  New keys could not read what is there. Bring the file back,"
                    + " or delete the data: ./pluto reset");
        }
    }

    /** Keys that may have sealed something: a service that was never started here has sealed nothing with its own. */
    private static Stream<String> sealedWith(Path data) {
        Stream<String> own = Part.services().stream()
                .filter(service -> ServiceProcess.wasStarted(data, service))
                .map(service -> ServiceSettings.masterKey(service.title()));
        return Stream.concat(Stream.of(ServiceSettings.INDEX_KEY, ServiceSettings.EVENT_KEY), own);
    }

    private static void askForAll(Secrets secrets) {
        phoneAccount(secrets, "");
        secrets.key(ServiceSettings.INDEX_KEY);
        secrets.key(ServiceSettings.EVENT_KEY);
        ServiceSettings.clientSecret(secrets, ServiceSettings.OPERATOR);
        Stream.of(Servers.kafkaAccounts(secrets), Servers.redisAccounts(secrets))
                .forEach(accounts -> accounts.names().forEach(accounts::password));
        for (Part service : Part.services()) {
            secrets.key(ServiceSettings.masterKey(service.title()));
            ServiceSettings.clientSecret(secrets, service.title());
            ServiceSettings.databasePassword(secrets, PlutoDatabase.appRole(service.title()));
            ServiceSettings.databasePassword(secrets, PlutoDatabase.ownerRole(service.title()));
        }
    }
}
