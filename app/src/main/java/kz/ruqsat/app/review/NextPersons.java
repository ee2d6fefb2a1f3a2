package kz.ruqsat.app.review;

import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Target;
import org.springframework.stereotype.Component;

/** Those from whom the next person is chosen: who holds, at the provider, the role of the step that comes next. */
@Component
public class NextPersons {
    private final People people;

    public NextPersons(People people) {
        this.people = people;
    }

    public List<Person> of(Case subject) {
        String body = subject.regulation().head().provider();
        return subject.step().stream()
                .flatMap(step -> step.branches().stream())
                .map(Branch::target)
                .filter(Target.Next.class::isInstance)
                .map(target -> subject.variant().procedure().step(((Target.Next) target).step()))
                .limit(1)
                .flatMap(next -> people.officers(body, next.role().value()).stream())
                .toList();
    }
}
