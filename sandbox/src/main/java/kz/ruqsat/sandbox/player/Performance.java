package kz.ruqsat.sandbox.player;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.player.CasePage.Ending;

/** Plays a story and looks at what came of it, first as its applicant, then as anybody. */
final class Performance {
    private final Stage stage;
    private final Progress progress;

    Performance(Stage stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    Played of(Play play) {
        progress.begin(play.title());
        long began = System.nanoTime();
        var played = played(play);
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.end(played.asExpected(), seconds);
        return played.took(seconds);
    }

    private Played played(Play play) {
        Application application;
        try {
            application = play.script().played(stage, play.language());
        } catch (RuntimeException e) {
            return new Played(play, null, "—", List.of(), "", told(e), 0);
        }
        var ending = Ending.RUNNING;
        List<String> path = List.of();
        try {
            var page = application.applicant().looksAt(application);
            ending = page.ending();
            path = play.offer() == null ? path(application, page.terms()) : List.of();
            if (ending != play.expected()) {
                throw new Unexpected(play.expected().words(), ending.words() + " on " + page.page());
            }
            var address = verified(application, page, play.language());
            return new Played(play, application, ending.words(), path, address, null, 0);
        } catch (RuntimeException e) {
            return new Played(play, application, ending.words(), path, "", told(e), 0);
        }
    }

    /** What happened, each step with its term as the cabinet tells it. */
    private static List<String> path(Application application, List<TermWords> terms) {
        if (terms.size() != application.steps()) {
            throw new Unexpected("a path with the steps of " + application.history(), "one with the terms " + terms);
        }
        var path = new ArrayList<String>();
        var next = terms.iterator();
        application.history().forEach(one -> path.add(one.step() ? one.what() + " " + next.next() : one.what()));
        return path;
    }

    private String verified(Application application, CasePage page, String language) {
        var citizen = stage.citizen(language);
        var applicant = application.applicant();
        var paper = applicant.downloads(page.result().orElseThrow());
        return page.licence()
                .map(licence -> citizen.verifiesLicence(licence, paper, applicant.iin()))
                .orElseGet(() -> citizen.verifiesRefusal(application.number(), paper));
    }

    private static String told(RuntimeException e) {
        if (e instanceof Unexpected) {
            return String.valueOf(e.getMessage());
        }
        return e + (e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0]);
    }
}
