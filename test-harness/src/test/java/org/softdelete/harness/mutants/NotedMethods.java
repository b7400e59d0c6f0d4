package org.softdelete.harness.mutants;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Has every method of a class tell {@link BoundedThread} when it is entered. */
final class NotedMethods extends ClassVisitor {

  private static final String LISTENER = Type.getInternalName(BoundedThread.class);

  private final String type;

  private NotedMethods(ClassVisitor next, String type) {
    super(Opcodes.ASM9, next);
    this.type = type;
  }

  /** The same class, telling. */
  static byte[] in(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new NotedMethods(writer, reader.getClassName().replace('/', '.')), 0);
    return writer.toByteArray();
  }

  /** What a method is called. */
  static String name(String type, String name, String descriptor) {
    return type + "." + name + descriptor;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitCode() {
        super.visitCode();
        super.visitLdcInsn(name(type, name, descriptor));
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, LISTENER, "entered", "(Ljava/lang/String;)V", false);
      }

      @Override
      public void visitMaxs(int stack, int locals) {
        super.visitMaxs(Math.max(stack, 1), locals);
      }
    };
  }
}
