package kz.ruqsat.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an officer left out or filled in wrongly, before the law is asked: field → text key. */
public record ActCheck(List<Map.Entry<String, String>> faults) {
    public ActCheck {
        faults = List.copyOf(faults);
    }

    static ActCheck of(ActForm form) {
        List<Map.Entry<String, String>> faults = new ArrayList<>();
        switch (form.decision()) {
            case RESOLVED, ASSIGNED -> need(form.person("person").isPresent(), "person", "review.fault.person", faults);
            case COMPLETE -> need(form.missing().isEmpty(), "documents", "review.fault.completeWithMissing", faults);
            case INCOMPLETE ->
                need(!form.missing().isEmpty(), "documents", "review.fault.incompleteWithoutMissing", faults);
            case REFUSAL_PREPARED -> need(!form.value("text").isBlank(), "text", "review.fault.reasons", faults);
            case DOES_NOT_COMPLY -> {
                need(form.fields().containsKey("ground"), "ground", "review.fault.grounds", faults);
                need(!form.value("text").isBlank(), "text", "review.fault.reasons", faults);
            }
            case RETURNED -> need(!form.value("remark").isBlank(), "remark", "review.fault.remark", faults);
            case REGISTERED, CONSENTS_REQUESTED, VERIFIED, COMPLIES, AGREED, SIGNED, DISPATCHED -> {}
        }
        return new ActCheck(faults);
    }

    private static void need(boolean there, String field, String key, List<Map.Entry<String, String>> faults) {
        if (!there) {
            faults.add(Map.entry(field, key));
        }
    }

    ActCheck and(List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(faults);
        all.addAll(more);
        return new ActCheck(all);
    }

    boolean passed() {
        return faults.isEmpty();
    }
}
