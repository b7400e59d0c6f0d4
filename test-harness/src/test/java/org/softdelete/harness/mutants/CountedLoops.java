package org.softdelete.harness.mutants;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has every loop of a class tell {@link BoundedThread} of each round: a mutant may run for ever,
 * and a thread cannot be ended from outside.
 */
final class CountedLoops extends ClassVisitor {

  private static final String COUNTER = Type.getInternalName(BoundedThread.class);

  private CountedLoops(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** The same class, counting. */
  static byte[] in(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new CountedLoops(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new Loops(super.visitMethod(access, name, descriptor, signature, exceptions));
  }

  /** Counts at each jump backwards. */
  private static final class Loops extends MethodVisitor {

    private final Set<Label> passed = new HashSet<>();

    Loops(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      super.visitLabel(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTER, "round", "()V", false);
      }
      super.visitJumpInsn(opcode, label);
    }
  }
}
