package dev.pluto.identity.mfa;

import java.util.List;

/**
 * Codes for the day the app is lost, shown this once.
 *
 * @param recoveryCodes each good once
 */
record NewRecoveryCodes(List<String> recoveryCodes) {

    NewRecoveryCodes {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
        return "NewRecoveryCodes[hidden]";
    }
}
