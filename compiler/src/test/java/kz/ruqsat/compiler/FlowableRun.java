package kz.ruqsat.compiler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.compiler.drawing.ProcessChart;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.StepId;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;

/** Flowable, an engine that others wrote, working the BPMN of a variant: one instance at a time. */
final class FlowableRun implements AutoCloseable {
    private final ProcessEngine engine;
    private final Watch watch = new Watch();

    FlowableRun() {
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setJdbcUrl("jdbc:h2:mem:differential;QUERY_CACHE_SIZE=1000");
        settings.setHistory("none");
        settings.setAsyncExecutorActivate(false);
        settings.setCreateDiagramOnDeploy(false);
        settings.setDisableIdmEngine(true);
        settings.setDisableEventRegistry(true);
        settings.setEventListeners(List.of(watch));
        engine = settings.buildProcessEngine();
    }

    /** Takes the BPMN document for the runs that follow; of several with one name the last holds. */
    void deploy(String bpmn) {
        engine.getRepositoryService()
                .createDeployment()
                .disableSchemaValidation()
                .addBytes("process.bpmn20.xml", bpmn.getBytes(StandardCharsets.UTF_8))
                .deploy();
    }

    void start(String processId) {
        watch.task = null;
        watch.ends.clear();
        engine.getRuntimeService().startProcessInstanceByKey(processId);
    }

    /** The user task that waits: the name of its step. */
    Optional<String> step() {
        return Optional.ofNullable(watch.task).map(Task::getTaskDefinitionKey);
    }

    /** The end event that was reached, or "none". */
    String ending() {
        return watch.ends.isEmpty() ? "none" : String.join(", ", watch.ends);
    }

    void decide(Decision decision) {
        Task task = watch.task;
        if (task == null) {
            throw new IllegalStateException("No task waits");
        }
        watch.task = null;
        String variable = ProcessChart.decisionVariable(new StepId(task.getTaskDefinitionKey()));
        engine.getTaskService().complete(task.getId(), Map.of(variable, decision.name()));
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class Watch extends AbstractFlowableEventListener {
        private final List<String> ends = new ArrayList<>();
        private @Nullable Task task;

        @Override
        public void onEvent(FlowableEvent event) {
            if (event.getType() == FlowableEngineEventType.TASK_CREATED
                    && event instanceof FlowableEngineEntityEvent created) {
                task = (Task) created.getEntity();
            }
            if (event.getType() == FlowableEngineEventType.ACTIVITY_COMPLETED
                    && event instanceof FlowableActivityEvent completed
                    && "endEvent".equals(completed.getActivityType())) {
                ends.add(completed.getActivityId());
            }
        }

        @Override
        public boolean isFailOnException() {
            return true;
        }
    }
}
