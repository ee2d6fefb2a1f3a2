package kz.ruqsat.app.portal.web;

import kz.ruqsat.app.drafting.Forms;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.path.Names;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.Texts;
import org.springframework.stereotype.Component;

/** The words of the law in the reader's language. */
@Component
class Wording {
    private final Laws laws;
    private final Names names;
    private final Forms forms;

    Wording(Laws laws, Names names, Forms forms) {
        this.laws = laws;
        this.names = names;
        this.forms = forms;
    }

    Words in(Texts texts) {
        return new Words(laws, names, texts);
    }

    /** A fee in words: a sum, or that there is none. */
    static String fee(long tiyn, Texts texts) {
        return tiyn == 0 ? texts.of("portal.service.free") : texts.money(tiyn);
    }

    Laws laws() {
        return laws;
    }

    Forms forms() {
        return forms;
    }
}
