package dev.pluto.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The registries' word on which country addresses were given out to: the table that is shipped, or a newer one of the operator's. */
@ApplicationScoped
class CountryTable implements Countries {

    private static final String SHIPPED = "countries.csv.gz";

    private final AddressTable table;

    CountryTable(RiskConfig config) {
        this.table = config.countries()
                .map(file -> AddressTable.read("PLUTO_RISK_COUNTRIES", file))
                .orElseGet(CountryTable::shipped);
    }

    @Override
    public Optional<String> of(String address) {
        return table.labelOf(address);
    }

    private static AddressTable shipped() {
        try (InputStream in = Objects.requireNonNull(CountryTable.class.getResourceAsStream(SHIPPED));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
            return AddressTable.read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
