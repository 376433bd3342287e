package dev.weir.codegen.write;

import dev.weir.codegen.link.LinkedModel;
import dev.weir.codegen.link.LinkedRelation;
import dev.weir.codegen.link.Links;
import dev.weir.codegen.name.Family;
import dev.weir.codegen.name.TypeName;
import dev.weir.codegen.read.ModelSource;
import dev.weir.codegen.read.RelationKind;
import dev.weir.codegen.read.RelationSource;
import java.util.ArrayList;
import java.util.List;

/** Writes everything that is generated for one model. */
public final class ModelWriter {
    private ModelWriter() {}

    /**
     * Returns the files of a model, always the same for the same model.
     *
     * @param marksGenerated whether code in its module can name the annotation of generated code
     */
    public static List<GeneratedFile> write(LinkedModel model, Links links, boolean marksGenerated) {
        Subject subject = Subject.of(model, links, marksGenerated);
        List<Stage> stages = Stage.of(model);
        List<SourceFile> files = new ArrayList<>();
        files.add(CompanionWriter.write(subject));
        files.add(DefinitionWriter.write(subject));
        files.add(PathWriter.write(subject));
        files.add(QueryWriter.write(subject));
        if (!stages.isEmpty()) {
            files.add(StageWriter.write(subject, stages));
        }
        files.add(CreateWriter.write(subject, stages));
        files.add(UpdateWriter.write(subject));
        for (LinkedRelation relation : model.relations()) {
            if (relation.kind() != RelationKind.BELONGS_TO) {
                files.add(ScopeWriter.write(subject, relation));
            }
            if (relation.kind() == RelationKind.HAS_MANY) {
                files.add(LinkingWriter.write(subject, relation));
            }
        }
        return files.stream()
                .map(file -> new GeneratedFile(file.name(), file.text()))
                .toList();
    }

    /** Returns the names of the classes that are to be generated for a model; it need not be well declared. */
    public static List<TypeName> names(ModelSource model, Links links) {
        Family family = Family.of(model.type(), model.companion());
        List<TypeName> names = new ArrayList<>(family.always());
        LinkedModel.of(model, links)
                .filter(linked -> !Stage.of(linked).isEmpty())
                .ifPresent(linked -> names.add(family.stage()));
        MemberNames members = MemberNames.of(model);
        for (RelationSource relation : model.relations()) {
            if (relation.is(RelationKind.HAS_ONE) || relation.is(RelationKind.HAS_MANY)) {
                names.add(family.scope(members.part(relation)));
            }
            if (relation.is(RelationKind.HAS_MANY) && relation.way().isEmpty()) {
                names.add(family.linking(members.part(relation)));
            }
        }
        return names;
    }
}
