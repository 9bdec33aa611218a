package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Value;

/** IPv4 ranges in prefix notation. What cannot be read contains everything, so that nothing is called blocked without proof. */
final class Cidr {

    private static final int BITS = 32;

    private Cidr() {}

    static boolean contains(String cidr, String address) {
        int slash = cidr.indexOf('/');
        long network = number(slash < 0 ? cidr : cidr.substring(0, slash));
        long ip = number(address);
        if (network < 0 || ip < 0) {
            return true;
        }
        int length = slash < 0 ? BITS : bits(cidr.substring(slash + 1));
        return length == 0 || network >>> (BITS - length) == ip >>> (BITS - length);
    }

    private static int bits(String text) {
        return (int) Math.min(BITS, Math.max(0, Value.of(text).number(0)));
    }

    private static long number(String address) {
        String[] parts = address.split("\\.", -1);
        long number = 0;
        for (String part : parts) {
            long value = Value.of(part).number(-1);
            if (parts.length != 4 || value < 0 || value > 255) {
                return -1;
            }
            number = number << 8 | value;
        }
        return number;
    }
}
