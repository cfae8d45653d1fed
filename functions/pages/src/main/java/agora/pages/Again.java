package agora.pages;

import java.util.List;
import java.util.Map;

/**
 * A form that its sender is asked to send once more.
 *
 * @param mark when this page was made, as the form carries it
 * @param fields what was sent, which is sent again as it was
 */
public record Again(String mark, Map<String, List<String>> fields) {}
