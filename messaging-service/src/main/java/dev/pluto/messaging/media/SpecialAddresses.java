package dev.pluto.messaging.media;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses that are no server's on the internet: private, of this machine, of this link, of many, of nobody. */
final class SpecialAddresses {

    private static final List<Network> NETWORKS = Rows.of(SpecialAddresses.class, "special-addresses.txt").stream()
            .map(Network::of)
            .toList();

    private SpecialAddresses() {}

    /** Whether nothing outside may be expected there. An IPv4 address written as an IPv6 one is that address. */
    static boolean contain(InetAddress address) {
        return NETWORKS.stream().anyMatch(network -> network.contains(address.getAddress()));
    }

    /** @param length bytes of its addresses; @param rest bits behind the prefix */
    private record Network(BigInteger prefix, int length, int rest) {

        static Network of(String row) {
            String[] parts = Pieces.of(row, "/", 2);
            byte[] address = literal(parts[0]);
            int rest = address.length * 8 - Integer.parseInt(parts[1]);
            return new Network(new BigInteger(1, address).shiftRight(rest), address.length, rest);
        }

        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalStateException(address + " is no address", e);
            }
        }

        boolean contains(byte[] address) {
            return address.length == length
                    && new BigInteger(1, address).shiftRight(rest).equals(prefix);
        }
    }
}
