package dev.pluto.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses behind which anybody may sit: the operator's list of anonymisers and hosting, where there is one. */
@ApplicationScoped
class HiddenAddresses {

    private final AddressTable table;

    HiddenAddresses(RiskConfig config) {
        this.table = config.anonymisers()
                .map(file -> AddressTable.read("PLUTO_RISK_ANONYMISERS", file))
                .orElseGet(AddressTable::empty);
    }

    boolean has(String address) {
        return table.labelOf(address).isPresent();
    }
}
