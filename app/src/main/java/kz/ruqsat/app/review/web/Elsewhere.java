package kz.ruqsat.app.review.web;

import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.exchange.ExchangeViews;
import kz.ruqsat.app.exchange.ExchangesView;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.statedata.StatePanel;
import kz.ruqsat.app.statedata.StateViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other systems say of an application, and what was said to them. */
@Component
class Elsewhere {
    private final ExchangeViews exchanges;
    private final StateViews state;

    Elsewhere(ExchangeViews exchanges, StateViews state) {
        this.exchanges = exchanges;
        this.state = state;
    }

    @Nullable
    ExchangesView exchanges(Case subject, Texts texts) {
        return exchanges.of("application/" + subject.number(), "/review/" + subject.number() + "/exchanges", texts);
    }

    /**
     * What the state databases said already of applicant and signer. Of a request that is decided nobody asks: the law
     * gives the data for considering it.
     */
    @Nullable
    StatePanel known(Case subject, Texts texts) {
        if (!StatePages.mayAsk(subject)) {
            return state.closed(StatePages.typed(subject), texts).orElse(null);
        }
        return state.remembered(StatePages.address(subject), StatePages.typed(subject), texts);
    }
}
