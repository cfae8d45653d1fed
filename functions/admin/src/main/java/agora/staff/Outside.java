package agora.staff;

import agora.books.BookCatalogue;
import agora.books.FbiApi;
import agora.books.OpenLibrary;
import agora.edge.aws.CachedSecret;
import agora.edge.aws.Environment;
import agora.fetch.DomainRecords;
import agora.fetch.PublicWeb;
import java.time.InstantSource;

/**
 * What commands ask that is not the library's.
 *
 * @param books where books are looked up
 * @param dns where it stands what a domain's owner has said of it
 */
public record Outside(PublicWeb web, BookCatalogue books, DomainRecords dns) {

  /** The web that there is, and the catalogue that the library may ask. */
  static Outside real(Environment environment, InstantSource clock) {
    PublicWeb web = new PublicWeb();
    return new Outside(
        web,
        new FbiApi(
            web,
            FbiApi.Places.REAL,
            CachedSecret.signing(environment, clock, FbiApi.Client::in),
            new OpenLibrary(web, OpenLibrary.ADDRESS),
            clock),
        DomainRecords.REAL);
  }
}
