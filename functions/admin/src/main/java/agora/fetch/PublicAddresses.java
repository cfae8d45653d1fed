package agora.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses are of the public internet, by IANA's registries of special-purpose addresses
 * (RFC 6890). None that is this machine, its network, a cloud's metadata service or a group of
 * machines is; nor is one that hides an IPv4 address in itself.
 */
final class PublicAddresses {

  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10", // shared by carriers
              "127.0.0.0/8",
              "169.254.0.0/16", // link-local; metadata of clouds
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays to IPv6
              "192.168.0.0/16",
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // protocols, among them Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "3fff::/20") // documentation
          .map(Network::of)
          .toList();

  /** All of IPv6 that was ever given to anybody on the public internet. */
  private static final Network GLOBAL = Network.of("2000::/3");

  private static final int OCTETS_OF_IPV4 = 4;

  private PublicAddresses() {}

  static boolean has(InetAddress address) {
    byte[] octets = address.getAddress();
    return (octets.length == OCTETS_OF_IPV4 || GLOBAL.has(octets))
        && SPECIAL.stream().noneMatch(network -> network.has(octets));
  }

  /**
   * Addresses that begin alike.
   *
   * @param bits how many
   */
  private record Network(List<Integer> octets, int bits) {

    static Network of(String written) {
      String[] parts = written.split("/", -1);
      try {
        return new Network(
            list(InetAddress.getByName(parts[0]).getAddress()), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException("an address in figures asks nobody", e);
      }
    }

    private static List<Integer> list(byte[] octets) {
      Integer[] list = new Integer[octets.length];
      Arrays.setAll(list, i -> octets[i] & 0xff);
      return List.of(list);
    }

    boolean has(byte[] address) {
      if (address.length != octets.size()) {
        return false;
      }
      for (int bit = 0; bit < bits; bit += Byte.SIZE) {
        int mask = 0xff << Math.max(0, Byte.SIZE - (bits - bit)) & 0xff;
        int at = bit / Byte.SIZE;
        if ((octets.get(at) & mask) != (address[at] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
