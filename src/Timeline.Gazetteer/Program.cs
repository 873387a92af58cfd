using Timeline.Gazetteers;

if (args is not [var packages, var output])
{
    Console.Error.WriteLine("usage: Timeline.Gazetteer NODE_MODULES OUTPUT");
    return 2;
}
GazetteerBuilder.Build(packages, output);
return 0;
