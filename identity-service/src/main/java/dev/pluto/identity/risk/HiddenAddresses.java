package dev.pluto.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Addresses behind which anybody may sit: the operator's list of anonymisers and hosting, where there is one. */
@ApplicationScoped
class HiddenAddresses {

    private final AddressTable table;

    HiddenAddresses(RiskConfig config) {
        this.table = config.anonymisers().map(HiddenAddresses::given).orElseGet(AddressTable::empty);
    }

    boolean has(String address) {
        return table.labelOf(address).isPresent();
    }

    private static AddressTable given(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return AddressTable.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("PLUTO_RISK_ANONYMISERS cannot be read", e);
        }
    }
}
