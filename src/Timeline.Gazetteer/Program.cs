using Timeline.Gazetteers;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Timeline.Gazetteer NODE_MODULES OUTPUT");
    return 2;
}
var temporary = args[1] + ".part";
using (var output = new FileStream(temporary, FileMode.Create)) GazetteerBuilder.Build(args[0], output);
File.Move(temporary, args[1], overwrite: true);
return 0;
