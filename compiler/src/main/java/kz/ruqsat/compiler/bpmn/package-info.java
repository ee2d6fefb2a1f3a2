/**
 * Exports the procedure of a variant as BPMN 2.0: {@link kz.ruqsat.compiler.bpmn.BpmnExport}. A viewer opens it as it is
 * drawn here, and an engine runs it with the trace of our core.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.compiler.bpmn;
