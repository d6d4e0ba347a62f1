package dev.pluto.http.security;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. The edge writes {@code X-Forwarded-For} anew into whatever comes from outside, and nothing else in
 * the house sends it: its last value is what the nearest proxy saw, and a request without it is one of the house.
 *
 * @param address IP address, empty when there is none
 * @param forwarded whether it came through the edge
 */
public record ClientAddress(String address, boolean forwarded) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int IPV4_BYTES = 4;

    public static ClientAddress of(HttpServerRequest request) {
        String forwardedFor = String.join(",", request.headers().getAll(FORWARDED_FOR));
        if (forwardedFor.isBlank()) {
            return new ClientAddress(peerOf(request), false);
        }
        String nearest =
                forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return new ClientAddress(NetUtil.createByteArrayFromIpAddressString(nearest) == null ? "" : nearest, true);
    }

    private static String peerOf(HttpServerRequest request) {
        String peer = request.connection().remoteAddress() == null
                ? null
                : request.connection().remoteAddress().hostAddress();
        return peer == null ? "" : peer;
    }

    /** Whoever has one address of IPv6 has 2^64 of them: an IPv4 address as it is, of IPv6 the first 64 bits. */
    public String holder() {
        byte @Nullable [] bytes = bytes();
        return bytes == null || bytes.length == IPV4_BYTES ? address : prefix(bytes, 64);
    }

    /** The network, which tells an operator where somebody sits and not who: {@code 203.0.113.0/24}, {@code 2001:db8:0:0:0:0:0:0/48}. */
    public String network() {
        byte @Nullable [] bytes = bytes();
        if (bytes == null) {
            return "unknown";
        }
        return bytes.length == IPV4_BYTES ? prefix(bytes, 24) : prefix(bytes, 48);
    }

    private byte @Nullable [] bytes() {
        return NetUtil.createByteArrayFromIpAddressString(address);
    }

    private static String prefix(byte[] bytes, int bits) {
        byte[] network = Arrays.copyOf(Arrays.copyOf(bytes, bits / 8), bytes.length);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}
