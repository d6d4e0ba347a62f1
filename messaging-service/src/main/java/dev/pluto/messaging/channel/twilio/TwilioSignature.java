package dev.pluto.messaging.channel.twilio;

import dev.pluto.protection.KeyedMac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks {@code X-Twilio-Signature}: base64 of HMAC-SHA1, keyed by the auth token, over the public URL followed by
 * every parameter name and value, sorted by name.
 *
 * <p>Written here because the vendor's Java class takes one value per name and rebuilds the URL from its parts, which
 * breaks encoded queries. Ours takes the URL byte for byte, tries it with and without the standard port (the sender is
 * not consistent), emits each distinct value of a repeated parameter in sorted order, and accepts any of several
 * tokens, so that a token can be rotated. Source: Twilio "Webhooks Security"; vectors from the tests of twilio-java and
 * twilio-node.
 */
public final class TwilioSignature {

    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]{64})(?:&|$)");
    private static final Pattern AUTHORITY = Pattern.compile("^(https?)://([^/?#]*)(.*)$", Pattern.DOTALL);

    /** One for each token. */
    private final List<KeyedMac> macs;

    /** @param tokens the account's auth tokens, primary first; blank ones are left out */
    public TwilioSignature(List<String> tokens) {
        this.macs = tokens.stream()
                .filter(token -> !token.isBlank())
                .map(token -> new KeyedMac("HmacSHA1", token.getBytes(StandardCharsets.UTF_8)))
                .toList();
        if (macs.isEmpty()) {
            throw new IllegalArgumentException("a Twilio auth token is needed to check signatures");
        }
    }

    /**
     * Whether a form request was signed with one of our tokens.
     *
     * @param url the public URL as the sender wrote it, query included
     * @param signature the header's value
     */
    public boolean isValid(String url, FormParameters parameters, String signature) {
        return matches(url, concatenate(parameters.all()), signature);
    }

    /**
     * Whether a request with a body that is no form was signed with one of our tokens. Its URL carries the body's hash
     * as {@code bodySHA256}; without one, nothing vouches for the body and the answer is no.
     */
    public boolean isValid(String url, byte[] body, String signature) {
        Matcher hash = BODY_HASH.matcher(url);
        return hash.find()
                && MessageDigest.isEqual(HexFormat.of().parseHex(hash.group(1)), sha256(body))
                && matches(url, "", signature);
    }

    /** The signature Twilio would send, by the primary token. For the tests' phone and for nothing else. */
    String sign(String url, FormParameters parameters) {
        return new String(base64(macs.get(0).of(url + concatenate(parameters.all()))), StandardCharsets.US_ASCII);
    }

    private boolean matches(String url, String parameters, String signature) {
        // compared as text: several base64 texts decode to the same bytes, and only one of them is the signature
        byte[] presented = signature.getBytes(StandardCharsets.UTF_8);
        boolean valid = false;
        for (String variant : withAndWithoutStandardPort(url)) {
            for (KeyedMac mac : macs) {
                // no early way out: the time taken says nothing about which candidate matched
                valid |= MessageDigest.isEqual(base64(mac.of(variant + parameters)), presented);
            }
        }
        return valid;
    }

    private static byte[] base64(byte[] hmac) {
        return Base64.getEncoder().encode(hmac);
    }

    static List<String> withAndWithoutStandardPort(String url) {
        var variants = new ArrayList<String>(2);
        variants.add(url);
        Matcher parts = AUTHORITY.matcher(url);
        if (parts.matches()) {
            String port = parts.group(1).equals("https") ? ":443" : ":80";
            String authority = parts.group(2);
            if (authority.endsWith(port)) {
                String bare = authority.substring(0, authority.length() - port.length());
                variants.add(parts.group(1) + "://" + bare + parts.group(3));
            } else if (hasNoPort(authority)) {
                variants.add(parts.group(1) + "://" + authority + port + parts.group(3));
            }
        }
        return variants;
    }

    private static boolean hasNoPort(String authority) {
        return authority.lastIndexOf(':') <= Math.max(authority.lastIndexOf(']'), authority.lastIndexOf('@'));
    }

    private static String concatenate(Map<String, List<String>> parameters) {
        var text = new StringBuilder(256);
        new TreeMap<>(parameters)
                .forEach((name, values) ->
                        new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
