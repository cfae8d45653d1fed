package agora.stack;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What SES is told.
 *
 * @param identities domains and addresses that may send
 * @param configurationSets name → event types ({@code SEND}, {@code BOUNCE}, …) that go to
 *     EventBridge
 * @param suppressed configuration set → reasons for which SES suppresses an address
 */
public record Mail(
    List<String> identities,
    Map<String, Set<String>> configurationSets,
    Map<String, Set<String>> suppressed) {}
