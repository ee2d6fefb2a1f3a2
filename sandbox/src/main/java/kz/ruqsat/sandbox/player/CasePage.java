package kz.ruqsat.sandbox.player;

import java.util.List;
import java.util.Optional;

/** What the cabinet's page of an application tells its applicant. */
record CasePage(Page page, String number) {

    /** How an application may end. */
    enum Ending {
        GRANTED("granted"),
        REFUSED("refused"),
        RUNNING("still running");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Ending ending() {
        if (licence().isPresent()) {
            return Ending.GRANTED;
        }
        return result().isPresent() ? Ending.REFUSED : Ending.RUNNING;
    }

    /** The number of the licence. */
    Optional<String> licence() {
        return page.links("main a[href^=/licences/]").stream()
                .map(address -> address.replaceFirst(".*/licences/([^/?]+).*", "$1"))
                .findFirst();
    }

    /** Where the signed paper, licence or reasoned refusal, can be had. */
    Optional<String> result() {
        return page.link("main a[href=/cabinet/" + number + "/result.pdf]");
    }

    /** The terms of the steps done, in their order. */
    List<TermWords> terms() {
        return page.texts(".rq-path__step--done > .rq-path__line").stream()
                .flatMap(line -> TermWords.read(line).stream())
                .toList();
    }
}
