package agora.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** What the owner of a domain has written into DNS. */
@FunctionalInterface
public interface DomainRecords {

  /** DNS as this machine asks it: two tries, of a second and of two. */
  DomainRecords REAL = DomainRecords::asked;

  /**
   * The texts of a name (TXT, RFC 1035 section 3.3.14), each in one piece; none where there is no
   * such name.
   *
   * @throws IOException when nobody answers
   */
  List<String> texts(String name) throws IOException;

  /** DNS has texts alone to answer with: there is no object that could be read. */
  @SuppressWarnings("BanJNDI")
  private static List<String> asked(String name) throws IOException {
    Properties how = new Properties();
    how.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    how.put("com.sun.jndi.dns.timeout.initial", "1000"); // milliseconds, twice as long each time
    how.put("com.sun.jndi.dns.timeout.retries", "2");
    try {
      InitialDirContext dns = new InitialDirContext(how);
      try {
        return texts(dns.getAttributes("dns:/" + name, new String[] {"TXT"}).get("TXT"));
      } finally {
        dns.close();
      }
    } catch (NameNotFoundException e) {
      return List.of();
    } catch (NamingException e) {
      throw new IOException("DNS says nothing of " + name, e);
    }
  }

  @SuppressWarnings("BanJNDI")
  private static List<String> texts(Attribute records) throws NamingException {
    List<String> texts = new ArrayList<>();
    if (records != null) {
      NamingEnumeration<?> all = records.getAll();
      while (all.hasMore()) {
        // pieces of 255 bytes, each in quotes
        texts.add(String.valueOf(all.next()).replaceAll("\"\\s+\"", "").replace("\"", ""));
      }
    }
    return List.copyOf(texts);
  }
}
