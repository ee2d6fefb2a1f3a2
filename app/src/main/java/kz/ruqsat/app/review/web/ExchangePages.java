package kz.ruqsat.app.review.web;

import java.nio.charset.StandardCharsets;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.review.ReviewDesk;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The messages exchanged with other systems about an application, as they went and came. */
@Controller
class ExchangePages {
    /** As text: nothing in a foreign system's message is to run in the reader's browser. */
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ReviewDesk desk;
    private final Exchanges exchanges;

    ExchangePages(ReviewDesk desk, Exchanges exchanges) {
        this.desk = desk;
        this.exchanges = exchanges;
    }

    @GetMapping("/review/{number}/exchanges/{id}/{part:question|answer}")
    ResponseEntity<byte[]> message(
            @PathVariable String number, @PathVariable long id, @PathVariable String part, Person person) {
        Case subject = UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, person.officer()))
                .orElseThrow(() -> new NotThere(number));
        return exchanges
                .document("application/" + subject.number(), id, part.equals("answer"))
                .map(document -> ResponseEntity.ok().contentType(TEXT).body(document.bytes()))
                .orElseThrow(() -> new NotThere(number));
    }
}
