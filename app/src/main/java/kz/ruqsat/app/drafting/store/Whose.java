package kz.ruqsat.app.drafting.store;

import kz.ruqsat.app.drafting.Filler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The condition under which a draft is somebody's, with its values. */
record Whose(String condition, String first, String second) {

    static Whose of(Filler filler) {
        return switch (filler) {
            case Filler.Applicant(var number) ->
                new Whose("d.owner = :whose and d.channel = :through", number.value(), "PORTAL");
            case Filler.Staff(var body, var channel) ->
                new Whose("d.body = :whose and d.channel = :through", body, channel.name());
        };
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.param("whose", first).param("through", second);
    }
}
