package agora.newsletter;

import agora.events.Events;
import agora.mailings.Batches;
import agora.mailings.Recipients;
import agora.members.Members;
import agora.members.Promotions;
import agora.tickets.Holders;
import agora.tokens.Ids;

/** What the planner looks up to know who gets a mail. */
record Desk(
    Members members,
    Batches batches,
    Recipients recipients,
    Holders holders,
    Promotions promotions,
    Events events,
    Ids ids,
    String publicBaseUrl) {}
