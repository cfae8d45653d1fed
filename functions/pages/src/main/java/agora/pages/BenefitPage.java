package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.issues.ApprovedBenefit;
import org.jspecify.annotations.Nullable;

/**
 * The page where a member gets one of what a club gives away, and sees it again.
 *
 * @param language the reader's
 * @param statementUrl the accessibility statement's address
 * @param mark when the page was made, for whoever presses its button; see {@link PageFrame}
 * @param state what the member meets
 * @param number the place that the member has; only where the state is REVEALED
 */
public record BenefitPage(
    Club club,
    ApprovedBenefit benefit,
    Language language,
    String statementUrl,
    String mark,
    TicketPage.State state,
    @Nullable String number) {}
