package kz.ruqsat.app.coverage;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ruqsat.app.casework.EventNames;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the program is made of, read off its classes: the pages of all controllers, the events with a stored name, the
 * adapters of the foreign systems.
 *
 * @param pages "POST /login" → the controller
 */
record Program(Map<String, String> pages) {
    private static final String BASE = "kz.ruqsat.app";

    Program {
        pages = Map.copyOf(pages);
    }

    /** This program, as it stands on the class path. */
    static Program read() {
        Map<String, String> pages = new TreeMap<>();
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.findCandidateComponents(BASE).stream()
                .map(Program::loaded)
                .forEach(controller -> Arrays.stream(controller.getDeclaredMethods())
                        .flatMap(Program::addresses)
                        .forEach(page -> pages.put(page, controller.getSimpleName())));
        return new Program(pages);
    }

    /** Where it is, or empty when the program has no such thing. */
    Optional<String> find(Means means) {
        return switch (means) {
            case Means.Page page -> Optional.ofNullable(pages.get(page.toString()));
            case Means.Entry entry ->
                EventNames.types().entrySet().stream()
                        .filter(named -> named.getValue().equals(entry.event()))
                        .map(Map.Entry::getKey)
                        .findFirst();
            case Means.System system -> adapter(system.port());
        };
    }

    private static Optional<String> adapter(Class<?> port) {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(port));
        return scanner.findCandidateComponents(port.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> name == null ? "" : ClassUtils.getShortName(name))
                .findFirst();
    }

    private static Stream<String> addresses(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null
                ? Stream.of()
                : Arrays.stream(mapping.method())
                        .flatMap(verb -> Arrays.stream(mapping.path()).map(path -> verb + " " + path));
    }

    private static Class<?> loaded(BeanDefinition found) {
        return ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), Program.class.getClassLoader());
    }
}
