package kz.ruqsat.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.Procedure;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.TermRule.CountedFrom;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a variant and proves their graph sound. */
record StepsReader(Wording wording, Vocabulary vocabulary) {
    private static final String END = "end";
    private static final String PREPARER = "preparer";

    Procedure read(Value list) {
        Map<String, Target> targets = targets(list);
        int before = list.problems();
        List<Placed> steps = list.some(item -> new Placed(step(item, targets), item));
        if (steps.isEmpty()) {
            return new Procedure(List.of(step(list.absent("[0]"), targets)));
        }
        if (list.problems() == before) {
            new ProcedureProof(steps).check();
        }
        return new Procedure(steps.stream().map(Placed::step).toList());
    }

    /** A step and where it stands. */
    record Placed(Step step, Value place) {}

    private static Map<String, Target> targets(Value list) {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (Value.Entry entry : list.isList() ? stepNames(list) : List.<Value.Entry>of()) {
            String name = entry.value().raw();
            if (name.matches("[a-z][a-z0-9-]*")) {
                targets.put(name, new Target.Next(new StepId(name)));
            }
        }
        targets.put(PREPARER, new Target.BackToPreparer());
        targets.put(END, new Target.End());
        return targets;
    }

    private static List<Value.Entry> stepNames(Value list) {
        List<Value.Entry> names = new ArrayList<>();
        list.list(item -> item.isMapping() ? item.entries() : List.<Value.Entry>of())
                .forEach(names::addAll);
        return names.stream().filter(entry -> entry.name().equals("step")).toList();
    }

    private Step step(Value value, Map<String, Target> targets) {
        return value.fields(f -> {
            Value name = f.get("step");
            if (name.raw().equals(END) || name.raw().equals(PREPARER)) {
                name.wrong("a name other than \"end\" and \"preparer\", which are targets", name);
            }
            int before = value.problems();
            Action action = f.get("action").constant("an action", Action.values());
            boolean known = f.get("action").present() && value.problems() == before;
            return new Step(
                    name.as(StepId::new, "a name such as check-completeness"),
                    f.get("number").wholeNumber(),
                    f.get("role").choice("a role", vocabulary.roleWords()),
                    action,
                    term(f.get("term")),
                    wording.text(f.get("title")),
                    wording.text(f.get("text")),
                    wording.text(f.get("ground")),
                    branches(f.get("then"), known ? action : null, targets),
                    wording.source(f.get("source")));
        });
    }

    TermRule term(Value value) {
        return value.fields(f -> new TermRule(
                Wording.term(f.get("allowed")),
                f.find("from").map(Wording::term).orElse(null),
                f.get("counted-from").constant("the event that it is counted from", CountedFrom.values()),
                f.find("paused-awaiting-consents").map(Value::flag).orElse(false),
                wording.source(f.get("source"))));
    }

    private List<Branch> branches(Value value, @Nullable Action action, Map<String, Target> targets) {
        Map<String, Decision> possible = Value.words(Decision.values());
        if (action != null) {
            possible.values().retainAll(action.decisions());
        }
        List<Branch> branches = new ArrayList<>();
        for (Value.Entry entry : value.entries()) {
            Decision decision = entry.key().choice("a decision of this action", possible);
            branches.add(branch(decision, entry.value(), targets));
        }
        for (Map.Entry<String, Decision> decision : possible.entrySet()) {
            boolean led = branches.stream().anyMatch(b -> b.decision() == decision.getValue());
            if (action != null && value.isMapping() && !led) {
                value.wrong("no \"" + decision.getKey() + "\"", "a branch for each decision of the action", branches);
            }
        }
        return branches;
    }

    private Branch branch(Decision decision, Value value, Map<String, Target> targets) {
        return value.fields(f -> new Branch(
                decision,
                f.get("to").choice("a step", targets),
                wording.text(f.get("text")),
                wording.source(f.get("source"))));
    }
}
