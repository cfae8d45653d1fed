package agora.store;

/**
 * A kind of content that staff write.
 *
 * @param name what its rows' sort keys begin with, before {@code #}
 * @param type the record that it is read as; one whose fields were added later reads them as null
 */
public record Kind<T>(String name, Class<T> type) {

  String key(String id) {
    return name + "#" + id;
  }
}
