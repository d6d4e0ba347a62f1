package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.MediaSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of media are Twilio's: below our account at its API, which asks for the account's password and sends on to
 * where the bytes are, and below the hosts of its stores, which are asked without. A base of the API without TLS is that of a
 * stand-in on a network of our own.
 */
@ApplicationScoped
class TwilioMedia implements MediaSource {

    private static final int HTTPS = 443;

    private final URI api;
    private final String account;
    private final String authorization;
    private final List<String> hosts;

    TwilioMedia(TwilioConfig config) {
        this.api = URI.create(config.apiUrl());
        this.account = "/2010-04-01/Accounts/" + config.accountSid() + "/";
        this.authorization = authorization(config);
        this.hosts = config.mediaHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What opens the API to our account. */
    static String authorization(TwilioConfig config) {
        String pair = config.accountSid() + ":" + config.authToken();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Access> access(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return Optional.empty();
        }
        if (isOfApi(address, host)) {
            return isOfAccount(address.getRawPath())
                    ? Optional.of(new Access(Optional.of(authorization), !isTls(api)))
                    : Optional.empty();
        }
        return isTls(address) && port(address) == HTTPS && isListed(host.toLowerCase(Locale.ROOT))
                ? Optional.of(new Access(Optional.empty(), false))
                : Optional.empty();
    }

    private boolean isOfApi(URI address, String host) {
        return host.equalsIgnoreCase(api.getHost())
                && isTls(address) == isTls(api)
                && api.getScheme().equalsIgnoreCase(address.getScheme())
                && port(address) == port(api);
    }

    /** No step up: what is asked is what was judged. */
    private boolean isOfAccount(@Nullable String path) {
        return path != null && path.startsWith(account) && !path.contains("..") && !path.contains("%");
    }

    private boolean isListed(String host) {
        return hosts.stream().anyMatch(listed -> host.equals(listed) || host.endsWith("." + listed));
    }

    private static boolean isTls(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isTls(address) ? HTTPS : 80;
    }
}
