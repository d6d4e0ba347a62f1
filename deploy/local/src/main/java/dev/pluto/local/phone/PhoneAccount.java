package dev.pluto.local.phone;

/**
 * The provider account Pluto is customer of.
 *
 * @param sid {@code AC} and 32 hex digits
 * @param authToken signs webhooks and is the password of the REST API
 * @param number Pluto's own number, E.164
 */
public record PhoneAccount(String sid, String authToken, String number) {

    /** Leaves the token out: this ends up in logs and test reports. */
    @Override
    public String toString() {
        return "PhoneAccount[" + sid + "]";
    }
}
